import { implement } from '@orpc/server';
import { reconciliationOf } from '../../merge/reconciliation.ts';
import type { Desk } from '../desk.ts';
import { closingContract, type WholeEntry } from './closing-contract.ts';
import { entriesBehindNumber, sidesOf } from './entries-behind.ts';
import { entryLines } from './entry-lines.ts';

const os = implement(closingContract);

/** What came home, and the entries behind it. */
export function closingCalls(desk: Desk) {
  const ceremony = () => desk.workplace().ceremony;
  return {
    reconciliation: os.reconciliation.handler(() => reconciliationOf(ceremony().picture())),
    entries: os.entries.handler(({ input }) =>
      entryLines(entriesBehindNumber(ceremony(), input.station, input.which), ceremony().picture()),
    ),
    sides: os.sides.handler(({ input }) => entryLines(sidesOf(ceremony(), input), ceremony().picture())),
    entry: os.entry.handler(({ input }): WholeEntry | null => {
      const stored = ceremony().rows.entry(input.station, input.seq, input.hash);
      const [line] = entryLines(stored === null ? [] : [stored], ceremony().picture());
      if (stored === null || line === undefined) return null;
      const { previous, clock, signature, kind, body, at } = stored;
      return { line, previous, clock, signature, kind, body, at };
    }),
  };
}
