import { memo, useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** One row of a list that is edited by hand. */
export type EditedRow<Row> = {
  row: Row;
  index: number;
  change: (row: Row) => void;
  remove: () => void;
  /** Puts other rows, or none, in the place of `count` rows of the list from `index` on; the first ones keep their keys. */
  replace: Replace<Row>;
};

export type EditedRowsProps<Row> = {
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  children: Draw<Row>;
};
type Draw<Row> = (row: EditedRow<Row>) => ReactNode;
type Replace<Row> = (index: number, count: number, instead: readonly Row[]) => void;

/**
 * Rows that are typed into, added, taken out, split and joined. They have no name of their own, so each gets a key here that stays
 * with it: what somebody has begun in the third row does not jump into another one when the second is taken out.
 * @param props.from where only a part of the rows is drawn: the first of it, and `to` the one after its last
 * @param props.children how a row is drawn; where that is defined outside of the component, only the row that changes is drawn
 * anew, which a list of hundreds needs
 */
export function EditedRows<Row>(props: EditedRowsProps<Row> & { from?: number; to?: number }) {
  const { rows, onChange, children, from = 0, to = rows.length } = props;
  const [known, setKeys] = useState<readonly number[]>([]);
  // Rows that came or went elsewhere, such as with a pasted text, did so at the end.
  const keys = known.length === rows.length ? known : replaced(known, rows.length, Infinity, rows.length - known.length);
  if (keys !== known) setKeys(keys);

  const latest = useRef({ rows, keys, onChange });
  useLayoutEffect(() => {
    latest.current = { rows, keys, onChange };
  });
  const replace = useCallback<Replace<Row>>((index, count, instead) => {
    const now = latest.current;
    const kept = Math.min(count, instead.length);
    setKeys(replaced(now.keys, index + kept, count - kept, instead.length - kept));
    now.onChange(now.rows.toSpliced(index, count, ...instead));
  }, []);
  return rows
    .slice(from, to)
    .map((row, nth) => <OneRow key={keys[from + nth]} row={row} index={from + nth} draw={children} replace={replace} />);
}

function DrawnRow<Row>({ row, index, draw, replace }: { row: Row; index: number; draw: Draw<Row>; replace: Replace<Row> }) {
  return draw({
    row,
    index,
    change: (changed) => replace(index, 1, [changed]),
    remove: () => replace(index, 1, []),
    replace,
  });
}
// `memo` forgets that the component is generic.
const OneRow = memo(DrawnRow) as typeof DrawnRow;

/** The keys without some of them, and with as many that were never used before in their place. */
function replaced(keys: readonly number[], from: number, gone: number, added: number): readonly number[] {
  if (gone === 0 && added <= 0) return keys;
  const free = Math.max(-1, ...keys) + 1;
  return keys.toSpliced(from, gone, ...Array.from({ length: Math.max(0, added) }, (_, nth) => free + nth));
}
