import { longDate } from './indonesian-dates.ts';
import { digitsAndWords } from './indonesian-numbers.ts';
import { body, bold, dots, indent, inGroups, type MinutesPage } from './minutes-page.ts';
import { mm } from './paper.ts';
import { lineHeight, type TextStyle } from './typesetting.ts';

const rootStyle: TextStyle = { face: 'bold', size: 12, leading: 1.4 };
const groupsInRow = 8;

/** The root of the archive: signed in ink under these minutes it is the strongest evidence there is. */
export function drawRoot(page: MinutesPage): void {
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
  document.y += height + 1 * mm;
}

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

/** What belongs to the minutes, how many copies, place and date, and room to sign. Kept on one page. */
export function drawClosing(page: MinutesPage): void {
  const { document, picture } = page;
  const { founded } = picture;
  const blockHeight = 38 * mm;
  page.section('Lampiran');
  document.hanging('I.', 'Teks yang ditandatangani', body, { indent, hang: 8 * mm });
  document.hanging('II.', 'Daftar penanda tangan beserta tanda tangannya', body, { indent, hang: 8 * mm, after: 4 * mm });
  document.need(2 * blockHeight + 42 * mm);
  document.paragraph(
    `Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap ${dots(12)} untuk dipergunakan sebagaimana mestinya.`,
    body,
    { after: 5 * mm },
  );
  const half = document.width / 2;
  const place = founded.venue === '' ? dots(36) : founded.venue;
  for (const line of [
    ...document.type.lines(`Dibuat di ${place}`, body, half),
    ...document.type.lines(`pada tanggal ${longDate(founded.date)}`, body, half),
  ]) {
    document.type.draw(line, body, { x: document.left + half, y: document.y, width: half });
    document.y += lineHeight(body);
  }
  document.y += 4 * mm;
  const position = founded.leader.position === '' ? 'Pemimpin upacara' : founded.leader.position;
  const leader = drawBlock(page, half, `${position},`, founded.leader.name, blockHeight);
  document.y += leader + 4 * mm;
  document.paragraph('Saksi-saksi:', body, { after: 1 * mm });
  drawBlock(page, 0, 'Saksi I,', '', blockHeight);
  document.y += drawBlock(page, half, 'Saksi II,', '', blockHeight);
}

/** One place to sign, `x` points from the left margin. Returns its height in points; does not move the cursor. */
function drawBlock({ document }: MinutesPage, x: number, position: string, name: string, height: number): number {
  const width = document.width / 2 - 6 * mm;
  const left = document.left + x;
  let { y } = document;
  for (const line of document.type.lines(position, body, width)) {
    document.type.draw(line, body, { x: left, y, width });
    y += lineHeight(body);
  }
  y = Math.max(y + 20 * mm, document.y + height - 2 * lineHeight(body));
  const style = name === '' ? body : bold;
  for (const line of document.type.lines(name === '' ? dots(40) : name, style, width)) {
    document.type.draw(line, style, { x: left, y, width });
    y += lineHeight(style);
  }
  const [number] = document.type.lines(`NIP ${dots(36)}`, body, width);
  if (number) document.type.draw(number, body, { x: left, y, width });
  return y + lineHeight(body) - document.y;
}
