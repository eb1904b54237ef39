import { Command } from 'commander';
import { expect, test } from 'vitest';
import { commandsFor } from '../../../cli/commands/by-word.ts';

/** Whoever asks for help has nobody else to ask: no command, argument or option stands there without words. */

test('the help says of every command, argument and option what it is for', async () => {
  const program = new Command('ikrar');
  for (const add of await commandsFor(undefined)) add(program, () => Promise.reject(new Error('nothing runs here')));
  const commands = withThoseInside(program).filter((command) => command !== program);
  expect(commands.length).toBeGreaterThan(25);
  const wordless = commands.flatMap((command) => [
    ...(command.description() === '' ? [command.name()] : []),
    ...command.registeredArguments
      .filter(({ description }) => description === '')
      .map((argument) => `${command.name()} <${argument.name()}>`),
    ...command.options.filter(({ description }) => description === '').map(({ flags }) => `${command.name()} ${flags}`),
  ]);
  expect(wordless).toEqual([]);
});

function withThoseInside(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withThoseInside)];
}
