import Papa from 'papaparse';
import { err, ok, type Result } from '../result.ts';
import { headerWithin } from './columns.ts';
import { rosterBounds, type SheetRow } from './sheet.ts';

/** Beyond this many broken rows the file is not a table with mistakes, it is no table. */
const mostDamagedRows = 100;
/** Characters that the parser sees at once, and so the longest row that is read: a hundred times that of a real roster. */
const pieceLength = 64 * 1024;
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
 * the one under which a header appears most clearly: counting separators goes wrong on titles above it and on names with
 * commas. `no-header` when it appears under none.
 *
 * @param clarity how much the first rows look like a header and what follows it, 0 for not at all
 */
export function readCsv(
  bytes: Uint8Array,
  clarity: (rows: readonly (readonly string[])[]) => number,
): Result<SheetRow[], 'no-header' | 'unreadable' | 'too-large'> {
  const text = withoutPadding(decodeText(bytes))
    .replaceAll(/\r\n?/g, '\n')
    // Excel swallows a first line that only names the separator, and numbers the rows without it.
    .replace(/^sep=.\n/i, '');
  const delimiter = delimiterOf(text, clarity);
  if (delimiter === null) return err('no-header');
  const rows = rowsOf(text, delimiter, rosterBounds.rows + 1);
  if (rows === null) return err('unreadable');
  return rows.length > rosterBounds.rows ? err('too-large') : ok(rows);
}

/** A disk that lost power pads the end of a file with NULs. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1;
  return text.slice(0, end);
}

function delimiterOf(text: string, clarity: (rows: readonly (readonly string[])[]) => number): string | null {
  // The header of a file with an endless line is still found, so that the line is what the file is refused for.
  const head = text.slice(0, pieceLength);
  let best: { delimiter: string; clear: number } | null = null;
  for (const delimiter of delimiters) {
    const rows = rowsOf(head, delimiter, headerWithin) ?? [];
    const clear = clarity(rows.map((row) => row.cells));
    if (clear > (best?.clear ?? 0)) best = { delimiter, clear };
  }
  return best?.delimiter ?? null;
}

/**
 * The first `most` rows; null when too many of them are broken, or a line has no end. One quotation mark too many makes
 * a parser swallow everything up to the next one, and with it thousands of people. So only the line where it stands is
 * given up, and reading begins again on the line below; and the parser sees the text in pieces, so that what it can
 * swallow, and how long it searches, has a bound.
 */
function rowsOf(text: string, delimiter: string, most: number): SheetRow[] | null {
  const rows: SheetRow[] = [];
  let damaged = 0;
  let from = 0;
  while (from < text.length && rows.length < most) {
    const end = endOfPiece(text, from);
    if (end === null) return null;
    const piece = readPiece(text.slice(from, end), delimiter);
    for (const cells of piece.rows) rows.push({ row: rows.length + 1, cells, damage: null });
    if (piece.damageAt === null) {
      from = end + 1;
    } else if (piece.damageAt > 0) {
      // Perhaps the row is whole and only the piece ended within it: it comes first in the next piece.
      from += piece.damageAt;
    } else {
      rows.push({ row: rows.length + 1, cells: [], damage: 'quotes-broken' });
      damaged += 1;
      const endOfLine = text.indexOf('\n', from);
      if (damaged > mostDamagedRows) return null;
      from = endOfLine === -1 ? text.length : endOfLine + 1;
    }
  }
  return rows.slice(0, most);
}

/** Where the last line that fits into a piece ends; null when not even the first one does. */
function endOfPiece(text: string, from: number): number | null {
  if (text.length - from <= pieceLength) return text.length;
  const end = text.lastIndexOf('\n', from + pieceLength);
  return end < from ? null : end;
}

/** The rows before the first broken one, and where that one begins in `text`; null when none is broken. */
function readPiece(text: string, delimiter: string): { rows: string[][]; damageAt: number | null } {
  const config = { delimiter, newline: '\n' } as const;
  const whole = Papa.parse<string[]>(text, config);
  if (whole.errors.length === 0) return { rows: whole.data, damageAt: null };
  // Row by row is slower, and needed only to learn where the broken row begins.
  const rows: string[][] = [];
  let damageAt: number | null = null;
  let begin = 0;
  Papa.parse<string[]>(text, {
    ...config,
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
