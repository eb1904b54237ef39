import type { Context, Router } from '@orpc/server';
import { grants } from './contract.ts';
import type { Contract, WindowKind } from './contract.ts';

/** The whole contract with its handlers, as `implement(contract).router({…})` makes it; calls need no context. */
export type CeremonyRouter = Router<Contract, Context>;

/** The part of the contract that one kind of window may call. A namespace that is not granted does not exist in it. */
export type GrantedRouter = Partial<CeremonyRouter>;

/**
 * Keeps of a router only what `grants` gives to this kind of window. Every carrier (the message port, the WebSocket,
 * a test) serves the result and nothing else, so a call outside ends as "not found" before its input is even read.
 *
 * The result is a new plain object on purpose: oRPC remembers the whole contract behind the router that it made, and
 * would go on listing calls that are no longer there.
 */
export function grantedRouter(router: CeremonyRouter, kind: WindowKind): GrantedRouter {
  return Object.fromEntries(grants[kind].map((namespace) => [namespace, router[namespace]]));
}
