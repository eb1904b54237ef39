import { isContractProcedure } from '@orpc/contract';
import { implement, type Context, type Router } from '@orpc/server';
import { consoleContract } from '../core/api/console/contract.ts';

type ConsoleRouter = Router<typeof consoleContract, Context>;

/**
 * The organiser's part of the contract without an answer to anything: a stand-in puts its own answers over it, and whatever it
 * leaves out ends as an error that names the call.
 */
export function unansweredConsole(): ConsoleRouter {
  return silent(consoleContract, ['console']) as ConsoleRouter;
}

function silent(part: object, path: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(part).map(([name, within]: [string, unknown]) => {
      const here = [...path, name];
      if (!isContractProcedure(within)) return [name, silent(within as object, here)];
      const refuse = (): never => {
        throw new Error(`this test does not answer ${here.join('.')}`);
      };
      return [name, implement(within).handler(refuse)];
    }),
  );
}
