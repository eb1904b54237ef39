import { digitsAndWords } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import { lineHeight, type TextStyle } from '../../print/typesetting.ts';
import { inGroups } from '../paper.ts';
import { natureOfSignatures } from '../words/nature-of-signatures.ts';
import { body } from '../styles.ts';
import { indent } from '../lines.ts';
import { headingHeight } from '../sections.ts';
import type { MinutesPage } from './minutes-page.ts';
import { heightOfEverybody, heightOfFirst } from './minutes-signatures.ts';

const rootStyle: TextStyle = { face: 'bold', size: 12, leading: 1.4 };
const groupsInRow = 8;

const attachments = [
  ['I.', 'Teks yang ditandatangani'],
  ['II.', 'Daftar penanda tangan beserta tanda tangannya'],
] as const;
const attachmentsHeight = attachments.length * lineHeight(body);

/** What the drawn signatures are in law. */
export function drawNature(page: MinutesPage): void {
  const { document } = page;
  const words = natureOfSignatures('Tanda tangan dalam lampiran');
  const lines = document.type.lines(words, body, document.width - indent).length;
  // The list of attachments goes with it: two lines would otherwise have a page to themselves.
  page.section('Sifat tanda tangan', lines * lineHeight(body) + headingHeight + attachmentsHeight);
  document.paragraph(words, body, { indent });
}

/** What belongs to the minutes. */
export function drawAttachmentList(page: MinutesPage): void {
  const { document } = page;
  page.section('Lampiran', attachmentsHeight);
  document.beginTag('L');
  for (const [label, words] of attachments) document.hanging(label, words, body, { indent, hang: 8 * mm, tag: 'LI' });
  document.endTag();
}

/** Heading, four lines of words, two lines of root, and the white around them. */
const rootHeight = headingHeight + 4 * lineHeight(body) + 2 * mm + 2 * lineHeight(rootStyle) + 4 * mm + 5 * mm;

/** The root of the archive, framed, so that nobody overlooks what they sign. */
export function drawRoot(page: MinutesPage): void {
  const { document, root, picture } = page;
  // The root, signed in ink, is the strongest evidence there is: it stands on the very page that everybody signs, wherever they
  // fit on one; on that of the leader and the first witnesses at least.
  const everybody = heightOfEverybody(page);
  const pageHeight = document.bottom - document.margins.top;
  const closing = rootHeight + everybody <= pageHeight ? everybody : heightOfFirst(page);
  page.section('Sidik arsip', rootHeight - headingHeight + closing);
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
  document.artifact(() => void document.pdf.rect(left, document.y, width, height).lineWidth(0.8).stroke('#000000'));
  const cell = (width - 6 * mm) / groupsInRow;
  document.tagged('P', () =>
    groups.forEach((group, index) => {
      const [line] = document.type.lines(group, rootStyle, cell, 'goes-on');
      const x = left + 3 * mm + (index % groupsInRow) * cell;
      const y = document.y + 2 * mm + Math.floor(index / groupsInRow) * lineHeight(rootStyle);
      if (line) document.type.draw(line, rootStyle, { x, y, width: cell, align: 'center' });
    }),
  );
  document.y += height + 5 * mm;
}
