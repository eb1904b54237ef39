import type { EndedDocument, WrittenDocument } from '../../print/document.ts';
import type { Sink } from '../../print/sink.ts';
import type { DocumentKind } from '../documents.ts';
import { minutesFacts } from '../minutes-facts.ts';
import { inMemory, officialFooter, printPaper, type PaperInput } from '../paper.ts';
import { drawPacts, drawSigners } from './minutes-attachments.ts';
import { drawClocks } from './minutes-clocks.ts';
import { drawAttachmentList, drawNature, drawRoot } from './minutes-closing.ts';
import { drawCounts, drawDuties, drawUnsigned } from './minutes-counts.ts';
import { drawIncidents } from './minutes-incidents.ts';
import { drawHeading, drawOpening } from './minutes-opening.ts';
import { numberedSections } from '../sections.ts';
import type { MinutesPage } from './minutes-page.ts';
import { drawReading } from './minutes-reading.ts';
import { drawClosing } from './minutes-signatures.ts';

export const minutesName = 'berita-acara.pdf';

/** The minutes among the documents of a ceremony. */
export const minutesDocument: DocumentKind = {
  id: 'berita-acara',
  name: { id: 'Berita acara', en: 'Minutes' },
  places: [minutesName],
  people: ({ picture }) => picture.signings.size,
  write: async (context) => [await context.folder.pdf(minutesName, (sink) => printMinutes(context, sink))],
};

/**
 * The minutes of a ceremony (berita acara) as PDF/A-2b, in the order that Indonesian offices use: letterhead, opening,
 * basis, reading, counts, who is missing, incidents, the root, signatures, and behind them the texts and every drawn
 * signature. The same input gives the same bytes. Call it from a worker: ten thousand signers take seconds.
 */
export function printMinutes(input: PaperInput, sink: Sink): Promise<EndedDocument> {
  const { title } = input.picture.definition;
  const words = { title: `Berita Acara ${title}`, subject: `Sidik arsip ${input.root}` };
  return printPaper(input, words, sink, async (paper) => {
    const { document } = paper;
    const section = numberedSections(document);
    const page: MinutesPage = { ...input, ...paper, facts: minutesFacts(input.picture), section };
    document.bookmark('Berita acara');
    drawHeading(page);
    drawOpening(page);
    drawReading(page);
    await drawCounts(page);
    await drawUnsigned(page);
    drawDuties(page);
    await drawIncidents(page);
    drawClocks(page);
    drawNature(page);
    drawAttachmentList(page);
    drawRoot(page);
    drawClosing(page);
    drawPacts(page);
    await drawSigners(page);
    return officialFooter(input);
  });
}

/** The minutes in memory. */
export function writeMinutes(input: PaperInput): Promise<WrittenDocument> {
  return inMemory((sink) => printMinutes(input, sink));
}
