import { PrintedDocument, type WrittenDocument } from '../print/document.ts';
import { localMoment } from '../print/indonesian-dates.ts';
import { drawPacts, drawSigners } from './minutes-attachments.ts';
import { drawClocks } from './minutes-clocks.ts';
import { drawAttachmentList, drawNature, drawRootAndSignatures } from './minutes-closing.ts';
import { drawCounts, drawIncidents, drawUnsigned } from './minutes-counts.ts';
import { minutesFacts } from './minutes-facts.ts';
import { drawHeading, drawOpening, drawReading } from './minutes-opening.ts';
import { body, bold, indent, inGroups, type MinutesInput, type MinutesPage } from './minutes-page.ts';
import { mm } from '../print/paper.ts';
import { lineHeight } from '../print/typesetting.ts';

export type { MinutesInput } from './minutes-page.ts';

/**
 * The minutes of a ceremony (berita acara) as PDF/A-2b, in the order that Indonesian offices use: letterhead, opening,
 * basis, reading, counts, who is missing, incidents, the root, signatures, and behind them the texts and every drawn
 * signature. The same input gives the same bytes. Call it from a worker: ten thousand signers take seconds.
 */
export async function writeMinutes(input: MinutesInput): Promise<WrittenDocument> {
  const { definition } = input.picture;
  const document = new PrintedDocument({
    title: `Berita Acara ${definition.title}`,
    author: definition.institution,
    subject: `Sidik arsip ${input.root}`,
    createdAt: input.printedAt,
    paper: input.paper,
    margins: input.margins ?? 'usual',
  });
  let sections = 0;
  const page: MinutesPage = {
    ...input,
    document,
    facts: minutesFacts(input.picture),
    section(title) {
      sections += 1;
      document.need(lineHeight(bold) + 4 * lineHeight(body));
      if (document.y > document.margins.top) document.y += 3 * mm;
      document.bookmark(`${sections}. ${title}`);
      document.hanging(`${sections}.`, title, bold, { hang: indent, after: 1.2 * mm });
    },
  };
  document.bookmark('Berita acara');
  drawHeading(page);
  drawOpening(page);
  drawReading(page);
  await drawCounts(page);
  await drawUnsigned(page);
  await drawIncidents(page);
  await drawClocks(page);
  drawNature(page);
  drawAttachmentList(page);
  drawRootAndSignatures(page);
  drawPacts(page);
  await drawSigners(page);
  const printed = localMoment(input.printedAt, definition.timezone);
  const root = inGroups(input.root).slice(0, 4).join(' ');
  return document.finish((number, pages) => ({
    left: `Dicetak ${printed}. Sidik arsip ${root} …`,
    right: `Halaman ${number} dari ${pages}`,
  }));
}
