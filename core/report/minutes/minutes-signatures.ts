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
type Lines = { lines: { line: Line | undefined; style: TextStyle }[]; height: number };
type Block = { above: Lines; below: Lines };
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
    const { above, whole } = blockHeights(row);
    if (row.left) drawBlock(document, row.left, document.left, above);
    if (row.right) drawBlock(document, row.right, document.left + document.width / 2, above);
    document.y = top + whole + betweenRows;
  }
}

/** What the closing needs where everybody signs on one page, in points. */
export function heightOfEverybody({ document, picture }: Pick<MinutesPage, 'document' | 'picture'>): number {
  const rows = rowsOf(document, picture.definition);
  return copiesHeight + rows.reduce((sum, row) => sum + heightOf(row), 0) - betweenRows;
}

/** The same for the leader and the first witnesses. */
export function heightOfFirst({ document, picture }: Pick<MinutesPage, 'document' | 'picture'>): number {
  return copiesHeight + firstRowsHeight(rowsOf(document, picture.definition));
}

const copiesHeight = 3 * lineHeight(body) + 5 * mm;

function firstRowsHeight(rows: readonly BlockRow[]): number {
  return rows.slice(0, 2).reduce((sum, row) => sum + heightOf(row), 0);
}

function heightOf(row: BlockRow): number {
  return blockHeights(row).whole + betweenRows + (row.title === null ? 0 : lineHeight(body) + 1 * mm);
}

/** Names that stand beside each other stand on one line, however long the words above them are. */
function blockHeights({ left, right }: BlockRow): { above: number; whole: number } {
  const tallest = (part: keyof Block) => Math.max(left?.[part].height ?? 0, right?.[part].height ?? 0);
  const above = tallest('above');
  return { above, whole: above + roomForInk + tallest('below') };
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
  const below: [string, TextStyle][] = [who.name === '' ? [dots(40), body] : [who.name, bold]];
  if (who.rank !== '') below.push([who.rank, body]);
  const identity = identityLine(who.identity);
  if (identity !== null) below.push([`${identity.label} ${identity.number}`, body]);
  // A number that nobody wrote down is written in by hand, unless the person is known to carry none.
  else if (who.name === '' || who.identity.label !== 'none') below.push([`NIP ${dots(36)}`, body]);
  return {
    above: lay(
      document,
      above.map((text) => [text, body]),
    ),
    below: lay(document, below),
  };
}

/** An empty text is an empty line. */
function lay(document: PrintedDocument, texts: readonly [string, TextStyle][]): Lines {
  const lines = texts.flatMap(([text, style]) =>
    (text === '' ? [undefined] : document.type.lines(text, style, blockWidth(document))).map((line) => ({ line, style })),
  );
  return { lines, height: lines.reduce((sum, { style }) => sum + lineHeight(style), 0) };
}

function blockWidth(document: PrintedDocument): number {
  return document.width / 2 - 6 * mm;
}

function drawBlock(document: PrintedDocument, { above, below }: Block, x: number, heightAbove: number): void {
  const draw = ({ lines }: Lines, from: number) => {
    let y = from;
    for (const { line, style } of lines) {
      const at = { x, y, width: blockWidth(document) };
      if (line) document.tagged('P', () => document.type.draw(line, style, at));
      y += lineHeight(style);
    }
  };
  document.tagged('Sect', () => {
    draw(above, document.y);
    draw(below, document.y + heightAbove + roomForInk);
  });
}
