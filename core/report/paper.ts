import type { Definition } from '../ceremony/definition.ts';
import type { CeremonyPicture, Signing } from '../ceremony/picture.ts';
import type { UtcMillis } from '../clock.ts';
import type { Anomaly } from '../merge/anomaly.ts';
import { PrintedDocument, type EndedDocument, type WrittenDocument } from '../print/document.ts';
import type { Fonts } from '../print/fonts.ts';
import type { FooterOf } from '../print/footers.ts';
import { localMoment } from '../print/indonesian-dates.ts';
import { layLetterhead, type LaidLetterhead, type Letterhead } from '../print/letterhead.ts';
import { turnOfTheLoop } from '../print/output.ts';
import type { MarginPreset, Paper } from '../print/paper.ts';
import { InMemory, type Sink } from '../print/sink.ts';
import type { Strokes } from '../station/status.ts';

/** What every paper of a ceremony is printed from. Nothing else may stand on one. */
export type PaperInput = {
  picture: CeremonyPicture;
  /** The root of the archive, hexadecimal. */
  root: string;
  anomalies: Anomaly[];
  /** The opened strokes of a signing; null while they are sealed. */
  strokesOf: (signing: Signing) => Strokes | null | Promise<Strokes | null>;
  /** When the document is made; stands in the footer and in the file. */
  printedAt: UtcMillis;
  /** The emblem of the letterhead, PNG or JPEG. */
  emblem?: Uint8Array | null;
  /** Paper and margins are those of the ceremony where nothing else is said. */
  paper?: Paper;
  margins?: MarginPreset;
  /** A word across every page, such as that it is a preview. */
  mark?: string;
  /** Fonts that several papers share. */
  fonts?: Fonts;
  signal?: AbortSignal;
  /** Told of every person whose line or sheet has been printed. */
  printed?: () => void;
};

export type PaperTitle = { title: string; subject: string; /** False where every page stands for itself. */ footers?: boolean };

/** A paper that is being printed: its pages, and its letterhead ready to be drawn. */
export type OpenPaper = { document: PrintedDocument; letterhead: LaidLetterhead };

/**
 * Prints one paper into a sink: lays the letterhead, lets `draw` do its part and closes the document. Throws the signal's
 * reason when it is stopped and what the disk says when it is full; the sink is the caller's to abandon then.
 * @param draw gives the footers, or null for a paper that has none
 */
export async function printPaper(
  input: PaperInput,
  { title, subject, footers = true }: PaperTitle,
  sink: Sink,
  draw: (paper: OpenPaper) => Promise<FooterOf | null>,
): Promise<EndedDocument> {
  // Hundreds of papers of one page each would otherwise leave no turn in which somebody's «stop» is heard.
  await turnOfTheLoop();
  input.signal?.throwIfAborted();
  const { definition } = input.picture;
  const document = new PrintedDocument({
    title,
    subject,
    author: definition.institution,
    createdAt: input.printedAt,
    paper: input.paper ?? definition.paper,
    margins: input.margins ?? definition.margins,
    sink,
    footers,
    ...(input.fonts === undefined ? {} : { fonts: input.fonts }),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
    ...(input.mark === undefined ? {} : { mark: input.mark }),
  });
  const letterhead = layLetterhead(document, letterheadOf(definition, input.emblem ?? null));
  return document.end(await draw({ document, letterhead }));
}

/** The same for a paper of some pages that is kept in memory. */
export async function inMemory(print: (sink: Sink) => Promise<EndedDocument>): Promise<WrittenDocument> {
  const sink = new InMemory();
  const ended = await print(sink);
  return { ...ended, pdf: sink.bytes() };
}

/** As the organiser wrote it; the institution's name where nothing is written. */
export function letterheadOf(definition: Definition, image: Uint8Array | null): Letterhead {
  const { lines } = definition.letterhead;
  if (lines.some((line) => line.trim() !== '')) return { lines, image };
  return { lines: [definition.institution.toLocaleUpperCase('id-ID')], image };
}

/** When it was printed, the root in short, and the page: under every page of a paper. */
export function officialFooter({ picture: { definition }, printedAt, root }: PaperInput): FooterOf {
  const printed = localMoment(printedAt, definition.timezone);
  const short = inGroups(root).slice(0, 4).join(' ');
  return (page, pages) => ({
    left: `Dicetak ${printed}. Sidik arsip ${short} …`,
    right: `Halaman ${page} dari ${pages}`,
  });
}

/** Hexadecimal in groups of four, since people compare it with the eye: `3f2a 91bc …`. */
export function inGroups(hex: string): string[] {
  return hex.match(/.{1,4}/g) ?? [];
}
