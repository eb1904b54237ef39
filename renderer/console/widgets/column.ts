import type { ReactNode } from 'react';

/** One column of a list: how it looks, how it sorts and what it exports. */
export type Column<Row> = {
  id: string;
  title: string;
  /** A grid track, such as `minmax(0, 2fr)` or `6.5rem`. */
  track: string;
  align?: 'end';
  cell: (row: Row) => ReactNode;
  /** What to sort by; null stands last in both directions. A column without it does not sort. */
  sortBy?: (row: Row) => string | number | null;
  /** What the export says; a column without it is only for the eye. */
  exported?: (row: Row) => string | number;
};

export type Sort = { column: string; direction: 'ascending' | 'descending' };

/** The rows in the order of `sort`; equal rows keep the order they came in. Names are compared as people do: 2 before 10. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null): readonly Row[] {
  const sortBy = columns.find((column) => column.id === sort?.column)?.sortBy;
  if (sortBy === undefined || sort === null) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator('id', { numeric: true });
  return rows
    .map((row) => ({ row, key: sortBy(row) }))
    .toSorted((one, other) => {
      if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
      const order =
        typeof one.key === 'number' && typeof other.key === 'number'
          ? one.key - other.key
          : collator.compare(String(one.key), String(other.key));
      return sign * order;
    })
    .map(({ row }) => row);
}

/** What a press on a column's title makes of the present order. */
export function sortAfterPress(sort: Sort | null, column: string): Sort {
  const turned = sort?.column === column && sort.direction === 'ascending';
  return { column, direction: turned ? 'descending' : 'ascending' };
}
