import { expect, test } from 'vitest';
import { sortAfterPress, sorted, type Column } from '../../../../renderer/console/widgets/column.ts';
import { csvOf } from '../../../../renderer/console/widgets/csv.ts';

type Row = { name: string; signed: number | null };
const columns: Column<Row>[] = [
  { id: 'name', title: 'Nama', track: '1fr', cell: ({ name }) => name, sortBy: ({ name }) => name, exported: ({ name }) => name },
  {
    id: 'signed',
    title: 'Sudah',
    track: '1fr',
    cell: () => '',
    sortBy: ({ signed }) => signed,
    exported: ({ signed }) => signed ?? '',
  },
  { id: 'bar', title: 'Kemajuan', track: '1fr', cell: () => '' },
];
const rows: Row[] = [
  { name: 'Kios 10', signed: 3 },
  { name: 'kios 2', signed: null },
  { name: 'Kios 1', signed: 20 },
];
const names = (list: readonly Row[]) => list.map(({ name }) => name);

test('names are sorted as people count: 2 before 10', () => {
  expect(names(sorted(rows, columns, { column: 'name', direction: 'ascending' }))).toEqual(['Kios 1', 'kios 2', 'Kios 10']);
});

test('what has no value stands last in both directions', () => {
  expect(names(sorted(rows, columns, { column: 'signed', direction: 'ascending' }))).toEqual(['Kios 10', 'Kios 1', 'kios 2']);
  expect(names(sorted(rows, columns, { column: 'signed', direction: 'descending' }))).toEqual(['Kios 1', 'Kios 10', 'kios 2']);
});

test('each further press on the same title turns the order round', () => {
  const once = sortAfterPress(null, 'name');
  expect(once).toEqual({ column: 'name', direction: 'ascending' });
  const twice = sortAfterPress(once, 'name');
  expect(twice).toEqual({ column: 'name', direction: 'descending' });
  expect(sortAfterPress(twice, 'name')).toEqual(once);
  expect(sortAfterPress(once, 'signed').direction).toBe('ascending');
});

test('the export quotes what would split a cell and disarms what would run', () => {
  const hostile: Row[] = [
    { name: 'Dinas; "Contoh"\nBaris', signed: 1 },
    { name: "=cmd|' /C calc'!A0", signed: 2 },
    { name: '\t=1+1', signed: 3 },
  ];
  expect(csvOf(hostile, columns)).toBe(
    '\ufeffNama;Sudah\r\n"Dinas; ""Contoh""\nBaris";1\r\n"\'=cmd|\' /C calc\'!A0";2\r\n"\'\t=1+1";3\r\n',
  );
});
