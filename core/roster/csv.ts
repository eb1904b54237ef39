import Papa from 'papaparse';
import { err, ok, type Result } from '../result.ts';
import { findColumns, headerWithin } from './columns.ts';
import { rosterBounds, type SheetRow } from './sheet.ts';

/** Beyond this many broken rows the file is not a table with mistakes, it is no table. */
const mostDamagedRows = 200;
const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The text of a CSV file. Byte order marks decide; without one, UTF-16 shows itself by a NUL in every second byte,
 * valid UTF-8 is UTF-8, and the rest is what Excel on Windows writes.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const [even, odd] = shareOfNulls(bytes.subarray(0, 4096));
  if (odd > 0.4 && even < 0.1) return new TextDecoder('utf-16le').decode(bytes);
  if (even > 0.4 && odd < 0.1) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    // A file that says it is UTF-8 keeps its good names; the broken ones carry U+FFFD and are refused row by row.
    return new TextDecoder(marked ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}

function shareOfNulls(bytes: Uint8Array): [even: number, odd: number] {
  const pairs = Math.max(1, Math.floor(bytes.length / 2));
  const count = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) count[index % 2] = (count[index % 2] ?? 0) + 1;
  });
  return [(count[0] ?? 0) / pairs, (count[1] ?? 0) / pairs];
}

/**
 * All rows of a CSV file, blank ones included, so that each keeps the number the spreadsheet gives it. The delimiter is
 * the one under which a roster's header appears: counting separators goes wrong on titles above it and on names with
 * commas. `no-header` when it appears under none.
 */
export function readCsv(bytes: Uint8Array): Result<SheetRow[], 'no-header' | 'unreadable' | 'too-large'> {
  const text = decodeText(bytes)
    .replaceAll(/\r\n?/g, '\n')
    // Excel swallows a first line that only names the separator, and numbers the rows without it.
    .replace(/^sep=.\n/i, '');
  const delimiter = delimiterOf(text);
  if (delimiter === null) return err('no-header');
  const rows = rowsOf(text, delimiter, rosterBounds.rows + 1);
  if (rows === null) return err('unreadable');
  return rows.length > rosterBounds.rows ? err('too-large') : ok(rows);
}

function delimiterOf(text: string): string | null {
  let best: { delimiter: string; uses: number } | null = null;
  for (const delimiter of delimiters) {
    const head = rowsOf(text, delimiter, headerWithin) ?? [];
    const uses = findColumns(head.map((row) => row.cells))?.positions.size ?? 0;
    if (uses > (best?.uses ?? 0)) best = { delimiter, uses };
  }
  return best?.delimiter ?? null;
}

/**
 * The first `most` rows; null when too many of them are broken. One quotation mark too many makes a parser swallow
 * everything up to the next one, and with it thousands of people. So only the line where it stands is given up, and
 * reading begins again on the line below.
 */
function rowsOf(text: string, delimiter: string, most: number): SheetRow[] | null {
  const whole = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: most });
  if (whole.errors.length === 0) return whole.data.map((cells, index) => ({ row: index + 1, cells, damage: null }));
  const rows: SheetRow[] = [];
  let from = 0;
  for (let damaged = 0; damaged <= mostDamagedRows; damaged += 1) {
    const read = rowsBeforeDamage(text.slice(from), delimiter, most - rows.length);
    for (const cells of read.rows) rows.push({ row: rows.length + 1, cells, damage: null });
    if (read.damageAt === null) return rows;
    rows.push({ row: rows.length + 1, cells: [], damage: 'quotes-broken' });
    const endOfLine = text.indexOf('\n', from + read.damageAt);
    if (endOfLine === -1 || rows.length >= most) return rows;
    from = endOfLine + 1;
  }
  return null;
}

/** The rows before the first broken one, and where that one begins in `text`; null when none is broken. */
function rowsBeforeDamage(text: string, delimiter: string, most: number): { rows: string[][]; damageAt: number | null } {
  const rows: string[][] = [];
  let damageAt: number | null = null;
  let begin = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: most,
    step: (result, parser) => {
      if (result.errors.length > 0) {
        damageAt = begin;
        parser.abort();
        return;
      }
      rows.push(result.data);
      begin = result.meta.cursor;
    },
  });
  return { rows, damageAt };
}
