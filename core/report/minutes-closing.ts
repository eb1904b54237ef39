import type { PrintedDocument } from '../print/document.ts';
import { longDate } from '../print/indonesian-dates.ts';
import { digitsAndWords } from '../print/indonesian-numbers.ts';
import { body, bold, dots, indent, inGroups, type MinutesPage } from './minutes-page.ts';
import { mm } from '../print/paper.ts';
import { lineHeight, type Line, type TextStyle } from '../print/typesetting.ts';

const rootStyle: TextStyle = { face: 'bold', size: 12, leading: 1.4 };
const groupsInRow = 8;

/** What a signature on a kiosk is in law, and nothing more (UU ITE art. 11; PP 71/2019 art. 59 and 60). */
export function drawNature(page: MinutesPage): void {
  page.section('Sifat tanda tangan');
  page.document.paragraph(
    'Tanda tangan dalam lampiran digoreskan pada layar kios dan merupakan tanda tangan elektronik tidak tersertifikasi, ' +
      'sebagaimana diatur dalam Pasal 11 Undang-Undang tentang Informasi dan Transaksi Elektronik serta Pasal 59 dan Pasal 60 ' +
      'Peraturan Pemerintah Nomor 71 Tahun 2019.',
    body,
    { indent },
  );
}

/** What belongs to the minutes. */
export function drawAttachmentList(page: MinutesPage): void {
  page.section('Lampiran');
  page.document.hanging('I.', 'Teks yang ditandatangani', body, { indent, hang: 8 * mm });
  page.document.hanging('II.', 'Daftar penanda tangan beserta tanda tangannya', body, { indent, hang: 8 * mm });
}

/**
 * The root of the archive, number of copies, place and date, and room to sign. The root, signed in ink, is the strongest
 * evidence there is: it stands on the very page that is signed, wherever the two fit on one.
 */
export function drawRootAndSignatures(page: MinutesPage): void {
  const { document, picture } = page;
  const { definition } = picture;
  const half = document.width / 2;
  const place = definition.venue === '' ? dots(36) : definition.venue;
  const position = definition.leader.position === '' ? 'Pemimpin upacara' : definition.leader.position;
  const day = `pada tanggal ${longDate(definition.date)}`;
  const leader = layBlock(document, [`Dibuat di ${place}`, day, '', `${position},`], definition.leader.name);
  const witnesses = ['Saksi I,', 'Saksi II,'].map((each) => layBlock(document, [each], ''));
  const witnessHeight = Math.max(...witnesses.map((block) => block.height));
  const closing = 3 * lineHeight(body) + 5 * mm + leader.height + 4 * mm + lineHeight(body) + 1 * mm + witnessHeight;
  document.need(rootHeight + closing);
  drawRoot(page);
  document.need(closing);
  document.paragraph(
    `Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap ${dots(12)} untuk dipergunakan sebagaimana mestinya.`,
    body,
    { after: 5 * mm },
  );
  document.need(leader.height);
  drawBlock(document, leader, half);
  document.y += leader.height + 4 * mm;
  document.need(lineHeight(body) + 1 * mm + witnessHeight);
  document.paragraph('Saksi-saksi:', body, { after: 1 * mm });
  witnesses.forEach((block, index) => drawBlock(document, block, index * half));
  document.y += witnessHeight;
}

/** Heading, four lines of words, two lines of root, and the white around them. */
const rootHeight = 4 * mm + 5 * lineHeight(body) + 3 * mm + 2 * lineHeight(rootStyle) + 4 * mm + 5 * mm;

function drawRoot(page: MinutesPage): void {
  const { document, root, picture } = page;
  page.section('Sidik arsip');
  const groups = inGroups(root);
  const rows = Math.ceil(groups.length / groupsInRow);
  const height = rows * lineHeight(rootStyle) + 4 * mm;
  document.paragraph(
    `Sidik arsip dihitung dari seluruh ${digitsAndWords(picture.entries)} catatan upacara ini. ` +
      'Bila satu catatan saja ditambah, diubah, atau dihilangkan, sidik arsip tidak lagi sama dengan yang tercetak di bawah ini.',
    body,
    { indent, after: 2 * mm },
  );
  document.need(height);
  const left = document.left + indent;
  const width = document.width - indent;
  document.pdf.rect(left, document.y, width, height).lineWidth(0.8).stroke('#000000');
  const cell = (width - 6 * mm) / groupsInRow;
  groups.forEach((group, index) => {
    const [line] = document.type.lines(group, rootStyle, cell);
    const x = left + 3 * mm + (index % groupsInRow) * cell;
    const y = document.y + 2 * mm + Math.floor(index / groupsInRow) * lineHeight(rootStyle);
    if (line) document.type.draw(line, rootStyle, { x, y, width: cell, align: 'center' });
  });
  document.y += height + 5 * mm;
}

/** A place to sign: the words above the ink, the name under it, room for a number. Half the page wide. */
type SignatureBlock = { lines: { line: Line | undefined; style: TextStyle; y: number }[]; height: number; width: number };

const roomForInk = 22 * mm;

function layBlock(document: PrintedDocument, above: string[], name: string): SignatureBlock {
  const width = document.width / 2 - 6 * mm;
  const block: SignatureBlock = { lines: [], height: 0, width };
  const add = (text: string, style: TextStyle) => {
    const lines = text === '' ? [undefined] : document.type.lines(text, style, width);
    for (const line of lines) {
      block.lines.push({ line, style, y: block.height });
      block.height += lineHeight(style);
    }
  };
  for (const text of above) add(text, body);
  block.height += roomForInk;
  add(name === '' ? dots(40) : name, name === '' ? body : bold);
  add(`NIP ${dots(36)}`, body);
  return block;
}

function drawBlock(document: PrintedDocument, block: SignatureBlock, x: number): void {
  for (const { line, style, y } of block.lines) {
    if (line) document.type.draw(line, style, { x: document.left + x, y: document.y + y, width: block.width });
  }
}
