import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PdfKit from 'pdfkit';
import { systemClock, utcMillis } from '../../core/clock.ts';
import { shortCode } from '../../core/ledger/ids.ts';
import { openFonts } from '../../core/print/fonts.ts';
import { localDay, localMoment, longDate } from '../../core/print/indonesian-dates.ts';
import { marginPresets, mm, papers } from '../../core/print/paper.ts';
import { minutesFacts, venueOf, type Signer } from '../../core/report/minutes-facts.ts';
import { openedSignatures } from '../../core/report/signatures/opened-signatures.ts';
import { inGroups } from '../../core/report/paper.ts';
import { nature } from '../../core/report/pact/pact-sheet.ts';
import { fitSignature } from '../../core/report/signatures/signature-line.ts';
import { numberLine } from '../../core/report/words/person-words.ts';
import { writeReport } from '../../core/report/write-report.ts';
import type { CeremonyPicture } from '../../core/ceremony/picture.ts';
import { must } from './ceremony-on-disk.ts';
import { signedCeremony } from './signed-ceremony.ts';
import { compared, spent, type Compared, type Spent } from './spent.ts';

/** `resident` is by how many bytes the process grew while ours wrote the sheets. */
export type SheetFigures = Compared & {
  people: number;
  resident: number;
  bytes: number;
};

/** What stands on one sheet, cut into lines beforehand: the floor does nothing but write. */
type FlatSheet = { lines: { text: string; bold: boolean; size: number; x: number; y: number }[]; path: Step[]; penWidth: number };
type Step = ['moveTo' | 'lineTo', number, number] | ['quadraticCurveTo', number, number, number, number];

/**
 * Pact sheets out of a signed ceremony, seals opened, tagged, one file for each unit, against the PDF library alone, which
 * writes the same words in the same type and the same paths on as many pages of one file without tags or bookmarks.
 */
export async function benchPactSheets(people: number, rounds: number): Promise<SheetFigures> {
  const { folder, ceremony, organiser } = await signedCeremony(people);
  const picture = ceremony.picture();
  const signers = minutesFacts(picture).signers.flatMap((unit) => unit.people);
  const strokesOf = openedSignatures(
    ceremony,
    picture,
    organiser.keys.open,
    signers.map(({ signing }) => signing),
  );
  const sheets: FlatSheet[] = [];
  for (const signer of signers) {
    const line = fitSignature((await strokesOf(signer.signing)) ?? [], { x: 250, y: 420, width: 62 * mm, height: 22 * mm });
    const path: Step[] = [];
    line?.trace({
      moveTo: (x, y) => path.push(['moveTo', x, y]),
      lineTo: (x, y) => path.push(['lineTo', x, y]),
      quadraticCurveTo: (cx, cy, x, y) => path.push(['quadraticCurveTo', cx, cy, x, y]),
    });
    sheets.push({ lines: linesOf(picture, ceremony.root(), signer), path, penWidth: line?.penWidth ?? 1 });
  }
  const [ours, floor]: [Spent[], Spent[]] = [[], []];
  let [resident, bytes] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    floor.push(await spent(() => writeBare(join(folder, 'floor.pdf'), sheets)));
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    let most = before;
    const progress = () => (most = Math.max(most, process.memoryUsage.rss()));
    ours.push(
      await spent(async () => {
        const order = { only: ['pakta-integritas'], progress };
        const { files } = must(await writeReport(ceremony, organiser, join(folder, 'laporan'), systemClock, order));
        bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      }),
    );
    resident = Math.max(resident, most - before);
  }
  ceremony.close();
  rmSync(folder, { recursive: true, force: true });
  return { people, ...compared(ours, floor), resident, bytes };
}

/** The words of a sheet, broken as the paper breaks them, near enough where they stand. */
function linesOf(picture: CeremonyPicture, root: string, signer: Signer): FlatSheet['lines'] {
  const { definition, pact } = picture;
  const { person, signing } = signer;
  const lines: FlatSheet['lines'] = [];
  let y = 60;
  const add = (text: string, { bold = false, size = 11, x = 85 } = {}) => {
    for (const line of text.match(new RegExp(`.{1,${Math.round(880 / size)}}(?: |$)`, 'gu')) ?? []) {
      lines.push({ text: line, bold, size, x, y });
      y += size * 1.3;
    }
  };
  add(definition.institution.toLocaleUpperCase('id-ID'), { bold: true, size: 14, x: 200 });
  add(pact.text.title.toLocaleUpperCase('id-ID'), { bold: true, size: 12, x: 200 });
  add('Yang bertanda tangan di bawah ini:');
  const number = person === null ? '' : numberLine(person);
  const identity = { Nama: person?.name, NIP: number, 'Pangkat/golongan': person?.rank, Jabatan: person?.position };
  for (const [label, value] of Object.entries({ ...identity, 'Unit kerja': person?.unit })) {
    add(label);
    y -= 11 * 1.3;
    add(':', { x: 190 });
    y -= 11 * 1.3;
    add(value ?? '', { x: 200 });
  }
  add(pact.text.opening);
  pact.text.points.forEach((point, index) => {
    add(`${index + 1}.`);
    y -= 11 * 1.3;
    add(point, { x: 108 });
  });
  add(pact.text.closing);
  const at = utcMillis(signing.at);
  add(`${venueOf(picture, signer)}, ${longDate(localDay(at, definition.timezone))}`, { x: 250 });
  add(person?.name ?? '', { bold: true, x: 250 });
  add(number, { x: 250 });
  add(nature, { size: 7.5 });
  const short = (hash: string) => `${inGroups(hash).slice(0, 4).join(' ')} …`;
  add(
    `Tanda terima ${shortCode(signing.hash)}. ${signer.station} (${signing.station}), catatan nomor ${signing.seq}, ${localMoment(at, definition.timezone)}.`,
    { size: 7.5 },
  );
  add(`Sidik catatan ${short(signing.hash)}  Sidik teks ${short(signing.pact)}  Sidik arsip ${short(root)}`, { size: 7.5 });
  return lines;
}

async function writeBare(path: string, sheets: readonly FlatSheet[]): Promise<void> {
  const fonts = openFonts();
  const { width, height } = papers.F4;
  const pdf = new PdfKit({
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    autoFirstPage: false,
    size: [width, height],
    margin: 0,
    font: null as unknown as string,
  });
  const file = createWriteStream(path);
  pdf.pipe(file);
  for (const name of ['regular', 'bold'] as const) pdf.registerFont(name, fonts.bytes(name));
  const { left, right } = marginPresets.usual;
  for (const [index, { lines, path: steps, penWidth }] of sheets.entries()) {
    pdf.addPage();
    for (const { text, bold, size, x, y } of lines) {
      pdf.font(bold ? 'bold' : 'regular').fontSize(size);
      pdf.text(text, x, y, { lineBreak: false });
    }
    for (const [y, weight] of [
      [130, 2],
      [132, 0.6],
      [800, 0.4],
    ] as const) {
      pdf
        .lineWidth(weight)
        .moveTo(left, y)
        .lineTo(width - right, y)
        .stroke('#000000');
    }
    pdf.lineWidth(penWidth).lineCap('round').lineJoin('round');
    for (const [step, ...numbers] of steps) (pdf[step] as (...numbers: number[]) => unknown).apply(pdf, numbers);
    pdf.stroke('#14235c');
    // As the library needs it: without a turn of the event loop everything written waits in memory.
    if (index % 20 === 19) await new Promise((resolve) => setImmediate(resolve));
  }
  pdf.end();
  await finished(file);
}
