import type { CheckedLedger } from './check-ledger.ts';
import type { Finding } from './finding.ts';
import { element, english } from './verdict.ts';
import { noteWords, problemWords, type Words } from './words.ts';

/** More rows than anybody reads; the count above tells the rest. */
const mostRows = 200;

/** Tables of problems and of notes, by station and number of the entry. */
export function findingTables(ledger: CheckedLedger): HTMLElement[] {
  return [
    table({ id: 'Masalah', en: 'Problems' }, ledger.problems, problemWords, ledger.names),
    table({ id: 'Perlu diketahui', en: 'To be known' }, ledger.notes, noteWords, ledger.names),
  ].filter((made) => made !== null);
}

function table<Code extends string>(
  caption: Words,
  findings: readonly Finding<Code>[],
  words: Record<Code, Words>,
  names: Map<string, string>,
): HTMLElement | null {
  if (findings.length === 0) return null;
  const made = element('table');
  const title = made.createCaption();
  const shown = findings.slice(0, mostRows);
  const rest = findings.length - shown.length;
  title.append(`${caption.id} `, english(caption.en), rest > 0 ? ` (${shown.length} / ${findings.length})` : '');
  const head = made.createTHead().insertRow();
  for (const [id, en] of [
    ['Baris', 'Line'],
    ['Kios', 'Station'],
    ['Catatan', 'Entry'],
    ['Apa', 'What'],
  ] as const) {
    const cell = element('th', `${id} `);
    cell.scope = 'col';
    if (id !== 'Kios' && id !== 'Apa') cell.className = 'number';
    cell.append(english(en));
    head.append(cell);
  }
  const body = made.createTBody();
  for (const { code, line, station, seq } of shown) {
    const row = body.insertRow();
    row.append(numberCell(line), stationCell(station, names), numberCell(seq));
    row.insertCell().append(`${words[code].id} `, english(words[code].en));
  }
  return made;
}

function numberCell(number: number | undefined): HTMLElement {
  const cell = element('td', number?.toString() ?? '–');
  cell.className = 'number';
  return cell;
}

function stationCell(station: string | undefined, names: Map<string, string>): HTMLElement {
  if (station === undefined) return element('td', '–');
  const name = names.get(station);
  const cell = element('td', name === undefined ? '' : `${name} `);
  const id = element('span', station);
  id.className = 'id';
  cell.append(id);
  return cell;
}
