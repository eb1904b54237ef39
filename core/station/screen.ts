import type { SnapshotFrom } from 'xstate';
import { assertNever } from '../result.ts';
import type { stationFlow, Visitor } from './flow.ts';
import type { StationStatus } from './status.ts';

type Snapshot = SnapshotFrom<ReturnType<typeof stationFlow>>;

/**
 * What the screen shows in each state of the flow.
 * @param signed how many have signed here; asked for only where the screen says it
 */
export function statusOf(value: Snapshot['value'], context: Snapshot['context'], signed: () => number): StationStatus {
  const name = typeof value === 'string' ? value : 'readPact';
  switch (name) {
    case 'scanBadge':
      return { state: 'scan-badge' };
    case 'clockCompared':
      return context.clock === null ? { state: 'scan-badge' } : { state: 'scan-badge', clock: context.clock };
    case 'confirmIdentity':
      return { state: 'confirm-identity', person: present(context.visitor).onScreen };
    case 'readPact': {
      const visitor = present(context.visitor);
      return { state: 'read-pact', person: visitor.onScreen, pact: visitor.pact.text };
    }
    case 'signPact':
    case 'saving':
      return { state: 'sign-pact', person: present(context.visitor).onScreen, saving: name === 'saving' };
    case 'thanks': {
      const { acknowledged, visitor } = context;
      if (acknowledged === null) throw new Error('thanks without an acknowledgement');
      return { state: 'thanks', person: present(visitor).onScreen, receipt: acknowledged.receipt };
    }
    case 'refused': {
      if (context.turning === null) throw new Error('refused without a reason');
      return { state: 'refused', ...context.turning };
    }
    case 'callTheOperator':
      return { state: 'call-the-operator', ...context.call };
    case 'closed':
      return { state: 'closed', signed: signed() };
    default:
      return assertNever(name);
  }
}

function present(visitor: Visitor | null): Visitor {
  if (visitor === null) throw new Error('nobody stands at the kiosk');
  return visitor;
}
