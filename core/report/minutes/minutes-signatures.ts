import type { Definition } from '../../ceremony/definition.ts';
import type { PrintedDocument } from '../../print/document.ts';
import { longDate } from '../../print/indonesian-dates.ts';
import { mm } from '../../print/paper.ts';
import { lineHeight, type Line, type TextStyle } from '../../print/typesetting.ts';
import { body, bold, dots } from '../styles.ts';
import { roman } from './minutes-opening.ts';
import type { MinutesPage } from './minutes-page.ts';
import { identityLine } from './official-words.ts';

/**
 * The end of the minutes: number of copies, place and date, and room to sign: the leader, the witnesses, and further officials
 * under their own headings, such as Mengetahui. Blocks stand two beside each other, and none is cut by the end of a page.
 */
type Block = { lines: { line: Line | undefined; style: TextStyle; y: number }[]; height: number };
type BlockRow = { title: string | null; left: Block | null; right: Block | null };

const roomForInk = 22 * mm;
const betweenRows = 5 * mm;
const unnamed = { name: '', position: '', rank: '', identity: { label: 'NIP', number: '' } } as const;

export function drawClosing({ document, picture }: Pick<MinutesPage, 'document' | 'picture'>): void {
  const rows = rowsOf(document, picture.definition);
  document.need(copiesHeight + firstRowsHeight(rows));
  document.paragraph(
    `Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap ${dots(12)} untuk dipergunakan sebagaimana mestinya.`,
    body,
    { after: 5 * mm },
  );
  for (const row of rows) {
    document.need(heightOf(row));
    if (row.title !== null) document.paragraph(row.title, body, { after: 1 * mm });
    const top = document.y;
    if (row.left) drawBlock(document, row.left, document.left);
    if (row.right) drawBlock(document, row.right, document.left + document.width / 2);
    document.y = top + blocksHeight(row) + betweenRows;
  }
}

/**
 * What the closing needs on the page of the root: room for everybody who signs, wherever a page holds so many; for the leader
 * and the first witnesses at least.
 * @param besides what else must stand on that page, in points
 */
export function heightOfClosing({ document, picture }: Pick<MinutesPage, 'document' | 'picture'>, besides: number): number {
  const rows = rowsOf(document, picture.definition);
  const everybody = copiesHeight + rows.reduce((sum, row) => sum + heightOf(row), 0) - betweenRows;
  const page = document.bottom - document.margins.top;
  return besides + everybody <= page ? everybody : copiesHeight + firstRowsHeight(rows);
}

const copiesHeight = 3 * lineHeight(body) + 5 * mm;

function firstRowsHeight(rows: readonly BlockRow[]): number {
  return rows.slice(0, 2).reduce((sum, row) => sum + heightOf(row), 0);
}

function heightOf(row: BlockRow): number {
  return blocksHeight(row) + betweenRows + (row.title === null ? 0 : lineHeight(body) + 1 * mm);
}

function blocksHeight({ left, right }: BlockRow): number {
  return Math.max(left?.height ?? 0, right?.height ?? 0);
}

function rowsOf(document: PrintedDocument, definition: Definition): BlockRow[] {
  const place = definition.venue === '' ? dots(36) : definition.venue;
  const { leader } = definition;
  const position = leader.position === '' ? 'Pemimpin upacara' : leader.position;
  const day = `pada tanggal ${longDate(definition.date)}`;
  const led = block(document, [`Dibuat di ${place}`, day, '', `${position},`], leader);
  // Two witnesses are the rule; where nobody has been named, there is room to write them in.
  const witnesses = definition.witnesses.length === 0 ? [unnamed, unnamed] : definition.witnesses;
  const signing = witnesses.map((witness, index) => {
    const label = witnesses.length === 1 ? 'Saksi' : `Saksi ${roman(index + 1)}`;
    return block(document, witness.position === '' ? [`${label},`] : [`${label},`, `${witness.position},`], witness);
  });
  const officials = definition.officials.map((official) => {
    const heading = official.heading === '' ? [] : [`${official.heading},`];
    return block(document, official.position === '' ? heading : [...heading, `${official.position},`], official);
  });
  const title = signing.length > 1 ? 'Saksi-saksi:' : null;
  // Beside the last of an odd number of witnesses stands the first of the officials: a signature alone on a page of its own
  // would say nothing of what it signs.
  const rows =
    signing.length > 1 && signing.length % 2 === 1
      ? inPairs([...signing, ...officials], title)
      : [...inPairs(signing, title), ...inPairs(officials, null)];
  return [{ title: null, left: null, right: led }, ...rows];
}

function inPairs(blocks: readonly Block[], title: string | null): BlockRow[] {
  const rows: BlockRow[] = [];
  for (let index = 0; index < blocks.length; index += 2) {
    const [left = null, right = null] = blocks.slice(index, index + 2);
    rows.push({ title: index === 0 ? title : null, left, right });
  }
  return rows;
}

/** The words above the ink, the name under it, rank and number; half the page wide. */
function block(document: PrintedDocument, above: readonly string[], who: Definition['leader']): Block {
  const width = document.width / 2 - 6 * mm;
  const laid: Block = { lines: [], height: 0 };
  const add = (text: string, style: TextStyle) => {
    const lines = text === '' ? [undefined] : document.type.lines(text, style, width);
    for (const line of lines) {
      laid.lines.push({ line, style, y: laid.height });
      laid.height += lineHeight(style);
    }
  };
  for (const text of above) add(text, body);
  laid.height += roomForInk;
  add(who.name === '' ? dots(40) : who.name, who.name === '' ? body : bold);
  if (who.rank !== '') add(who.rank, body);
  const identity = identityLine(who.identity);
  if (identity !== null) add(`${identity.label} ${identity.number}`, body);
  // A number that nobody wrote down is written in by hand, unless the person is known to carry none.
  else if (who.name === '' || who.identity.label !== 'none') add(`NIP ${dots(36)}`, body);
  return laid;
}

function drawBlock(document: PrintedDocument, { lines }: Block, x: number): void {
  const width = document.width / 2 - 6 * mm;
  document.tagged('Sect', () => {
    for (const { line, style, y } of lines) {
      if (line) document.tagged('P', () => document.type.draw(line, style, { x, y: document.y + y, width }));
    }
  });
}
