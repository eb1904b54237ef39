import type { PersonId } from '../../ledger/ids.ts';
import type { EndedDocument } from '../../print/document.ts';
import type { Sink } from '../../print/sink.ts';
import type { DocumentKind } from '../documents.ts';
import { fileNamesOf } from '../folder/file-names.ts';
import { minutesFacts, outsideRoster, type Signer } from '../minutes-facts.ts';
import { printPaper, type PaperInput } from '../paper.ts';
import type { WrittenFile } from '../folder/report-folder.ts';
import { PactSheets } from './pact-sheet.ts';

export const pactFolder = 'pakta-integritas';

/** The pact of everybody who signed, a sheet each, one file for each unit. */
export const pactDocuments: DocumentKind = {
  id: 'pakta-integritas',
  name: { id: 'Pakta integritas per orang', en: 'Pact sheets, one for each person' },
  places: [`${pactFolder}/`],
  people: ({ picture, unit }) =>
    minutesFacts(picture).signers.reduce((sum, each) => sum + (unit === null || unit === each.unit ? each.people.length : 0), 0),
  async write(context) {
    const units = minutesFacts(context.picture).signers;
    const names = fileNamesOf(units.map(({ unit }) => unit ?? outsideRoster));
    const files: WrittenFile[] = [];
    for (const [index, { unit, people }] of units.entries()) {
      if (context.unit !== null && context.unit !== unit) continue;
      const name = `${pactFolder}/${names[index] ?? ''}.pdf`;
      files.push(
        await context.folder.pdf(
          name,
          (sink) => printPactSheets(context, people, `Pakta Integritas ${unit ?? outsideRoster}`, sink),
          unit ?? undefined,
        ),
      );
    }
    return files;
  },
};

/** One sheet for each of these signers, in their order; without any, one page that says so. */
export function printPactSheets(
  input: PaperInput,
  signers: readonly Signer[],
  title: string,
  sink: Sink,
): Promise<EndedDocument> {
  const words = { title, subject: input.picture.definition.title, footers: false };
  return printPaper(input, words, sink, async (paper) => {
    const sheets = new PactSheets(paper, input);
    for (const [index, signer] of signers.entries()) {
      if (index > 0) paper.document.newPage();
      sheets.draw(signer, await input.strokesOf(signer.signing));
      input.printed?.();
      await paper.document.breathe();
    }
    if (signers.length === 0) paper.document.paragraph('Belum ada yang menandatangani.', { face: 'regular', size: 11 });
    return null;
  });
}

/** The signing of one person that counts, ready for a sheet of its own; null for somebody who has not signed. */
export function signerOf({ picture }: Pick<PaperInput, 'picture'>, person: PersonId): Signer | null {
  const all = minutesFacts(picture).signers.flatMap(({ people }) => people);
  return all.find(({ signing }) => signing.person === person) ?? null;
}
