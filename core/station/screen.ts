import { assertNever } from '../result.ts';
import type { FlowState } from './flow.ts';
import type { StationStatus } from './status.ts';

/**
 * What the screen shows in each state of the flow.
 * @param signed how many have signed here; asked for only where the screen says it
 */
export function statusOf(state: FlowState, signed: () => number): StationStatus {
  switch (state.name) {
    case 'scan-badge':
      return state.clock === null ? { state: state.name } : { state: state.name, clock: state.clock };
    case 'confirm-identity':
      return { state: state.name, person: state.visitor.onScreen };
    case 'read-pact':
      return { state: state.name, person: state.visitor.onScreen, pact: state.visitor.pact.text };
    case 'sign-pact':
    case 'saving':
      return { state: 'sign-pact', person: state.visitor.onScreen, saving: state.name === 'saving' };
    case 'thanks':
      return { state: state.name, person: state.visitor.onScreen, receipt: state.acknowledged.receipt };
    case 'refused':
      return { state: state.name, ...state.turning };
    case 'call-the-operator':
      return { state: state.name, ...state.call };
    case 'closed':
      return { state: state.name, signed: signed() };
    default:
      return assertNever(state);
  }
}
