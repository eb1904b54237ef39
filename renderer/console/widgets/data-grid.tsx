/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand at computed places, which the tags of a table do not do */
import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { sortAfterPress, type Column, type Sort } from './column.ts';
import { rowAfterKey } from './row-after-key.ts';
import { Icon } from './icon.tsx';
import './data-grid.css';

/** Height of the heading line that stays on top, and the least height of a row, px; as in `data-grid.css`. */
const heights = { head: 45, row: 46 } as const;

export type DataGridProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
  /** What a click or Enter on a row opens. */
  onOpen?: ((row: Row) => void) | undefined;
  /** Where several rows may be chosen: whether this one is. */
  isChosen?: ((row: Row) => boolean) | undefined;
  /** A key that is meant for the row in focus: true where it was, and `next` where the focus is to move on by one. */
  onKey?: ((event: KeyboardEvent, row: Row) => boolean | 'next') | undefined;
};

/**
 * A list of any length: only the rows in view are in the page, so 11,000 people scroll and sort at once. One stop for the Tab
 * key; arrow keys, Page Up and Down, Home and End move in it (ARIA's grid pattern with an active descendant).
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, rows, rowKey, sort, onSort, onOpen, isChosen, onKey } = props;
  const name = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // The lint rule warns users of React's compiler; this project has none.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : rowKey(row);
    },
    estimateSize: () => heights.row,
    overscan: 8,
    scrollPaddingEnd: heights.head,
  });
  const inView = virtual.getVirtualItems();
  const activeRow = Math.min(active, rows.length - 1);

  const openRow = (index: number) => {
    const row = rows[index];
    if (row !== undefined) onOpen?.(row);
  };
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const inFocus = rows[activeRow];
    const taken = inFocus === undefined ? undefined : onKey?.(event, inFocus);
    if (taken === true || taken === 'next') {
      event.preventDefault();
      if (taken === true) return;
      const following = Math.min(activeRow + 1, rows.length - 1);
      setActive(following);
      virtual.scrollToIndex(following);
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      if (onOpen === undefined) return;
      event.preventDefault();
      openRow(activeRow);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / heights.row) - 2);
    const next = rowAfterKey(event.key, activeRow, rows.length, page);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const click = (event: MouseEvent) => {
    const pressed = event.target as HTMLElement;
    // A button in a row does its own work.
    if (pressed.closest('button') !== null) return;
    const index = pressed.closest<HTMLElement>('[data-index]')?.dataset['index'];
    if (index === undefined) return;
    setActive(Number(index));
    openRow(Number(index));
  };

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={isChosen === undefined ? undefined : true}
      aria-activedescendant={inView.some(({ index }) => index === activeRow) ? `${name}-${activeRow}` : undefined}
      tabIndex={0}
      data-opens={onOpen === undefined ? undefined : ''}
      style={{ '--tracks': columns.map((column) => column.track).join(' ') }}
      onKeyDown={press}
      onClick={click}
    >
      <div className="grid-head" role="rowgroup">
        <div className="grid-row" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <ColumnTitle key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </div>
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {inView.map(({ index, key, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              className="grid-row"
              role="row"
              id={`${name}-${index}`}
              aria-rowindex={index + 2}
              aria-selected={isChosen === undefined ? index === activeRow : isChosen(row)}
              data-chosen={isChosen?.(row) === true ? '' : undefined}
              data-index={index}
              data-active={index === activeRow ? '' : undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              {columns.map((column) => (
                <div key={column.id} className="grid-cell" role="gridcell" data-align={column.align}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function ColumnTitle<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort | null; onSort: (sort: Sort) => void }) {
  const direction = sort?.column === column.id ? sort.direction : null;
  return (
    <div className="grid-cell" role="columnheader" data-align={column.align} aria-sort={direction ?? undefined}>
      {column.sortBy === undefined ? (
        column.title
      ) : (
        <button type="button" onClick={() => onSort(sortAfterPress(sort, column.id))}>
          {column.title}
          {direction !== null && <Icon name={direction === 'ascending' ? 'up' : 'down'} />}
        </button>
      )}
    </div>
  );
}
