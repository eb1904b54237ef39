import { implement } from '@orpc/server';
import { callRead } from '../../ceremony/calling.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ColumnMapping } from '../../roster/choice.ts';
import type { RosterFile } from '../../roster/import.ts';
import { accepted } from '../accepted.ts';
import type { Desk } from '../desk.ts';
import { safeFileName } from '../given-file.ts';
import type { Previewed } from '../previewing.ts';
import { rowWords } from '../record-words.ts';
import { refusedRowsFile } from '../refused-rows.ts';
import { rosterTemplate } from '../roster-template.ts';
import type { Refusal } from '../words.ts';
import { rememberColumns, rememberedColumns } from './remembered-columns.ts';
import { rosterContract, type OpenPreview } from './roster-contract.ts';

const os = implement(rosterContract);
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;

/** The one file that is being looked at: its bytes, what was said about its columns, and what was read last. */
type Looked = { id: number; ceremony: string; file: RosterFile; mappings: ColumnMapping[]; previewed: Previewed };

/** The list of people comes in. Its bytes are kept only as long as somebody looks at it. */
export function rosterCalls(desk: Desk) {
  const place = () => desk.workplace();
  let looked: Looked | null = null;
  let begun = 0;

  const read = async (
    file: RosterFile,
    choice: { mappings: ColumnMapping[]; sheets?: string[] | undefined },
    signal: AbortSignal | undefined,
  ): Promise<Result<OpenPreview, Refusal>> => {
    begun += 1;
    const id = begun;
    const ceremony = place().ceremony.file.path;
    const mappings = [...choice.mappings, ...rememberedColumns(desk.home)];
    const job = { kind: 'roster-read', file: ceremony, sheet: file, choice: { mappings, sheets: choice.sheets } } as const;
    const previewed = await desk.work.run<'roster-read'>(job, { signal });
    if (!previewed.ok) return previewed;
    // A file that was chosen meanwhile is the one to look at.
    if (id !== begun) return err({ code: 'roster-preview-gone' });
    looked = { id, ceremony, file, mappings: choice.mappings, previewed: previewed.value };
    return ok(opened(id, previewed.value));
  };
  const lookedAt = (id: number): Result<Looked, Refusal> =>
    looked?.id === id && looked.ceremony === place().ceremony.file.path ? ok(looked) : err({ code: 'roster-preview-gone' });

  return {
    preview: os.preview.handler(async ({ input, errors, signal }) => {
      const file = { bytes: new Uint8Array(await input.file.arrayBuffer()), fileName: safeFileName(input.file.name) };
      return accepted(await read(file, { mappings: [] }, signal), errors);
    }),
    again: os.again.handler(async ({ input, errors, signal }) => {
      const { file, mappings: before } = accepted(lookedAt(input.id), errors);
      // What was said about other headers a step before still counts.
      const said = new Set(input.mappings.map(({ header }) => header));
      const mappings = [...input.mappings, ...before.filter(({ header }) => !said.has(header))];
      return accepted(await read(file, { mappings, sheets: input.sheets }, signal), errors);
    }),
    accept: os.accept.handler(({ input, errors }) => {
      const { previewed, mappings } = accepted(lookedAt(input.id), errors);
      const organiser = accepted(place().organiser(), errors);
      const sheet: Result<NonNullable<Previewed['read']>, Refusal> = previewed.read === null
        ? err({ code: 'roster-no-header', file: previewed.preview.fileName })
        : ok(previewed.read);
      const called = accepted(callRead(place().ceremony, organiser, accepted(sheet, errors), input), errors);
      rememberColumns(desk.home, mappings);
      looked = null;
      const { accepted: taken, rejected, units, dropped, leftBehind } = called;
      const added = previewed.preview.reading?.difference.added.length ?? 0;
      return { accepted: taken, rejected: rejected.length, units, added, dropped, leftBehind };
    }),
    badRows: os.badRows.handler(async ({ input, errors }) => {
      const { previewed } = accepted(lookedAt(input.id), errors);
      const name = `baris-ditolak.${input.format}`;
      const bytes = await refusedRowsFile(name, previewed.read?.reading.refusedRows ?? []);
      return new File([new Uint8Array(bytes)], name, { type: types[input.format] });
    }),
    leave: os.leave.handler(({ input }) => {
      const left = looked?.id === input.id;
      if (left) looked = null;
      return { left };
    }),
    template: os.template.handler(
      async () => new File([new Uint8Array(await rosterTemplate())], 'daftar-pegawai.xlsx', { type: types.xlsx }),
    ),
  };
}

function opened(id: number, { preview }: Previewed): OpenPreview {
  const codes = [...(preview.reading?.rejected ?? []), ...(preview.reading?.warnings ?? [])].map(({ code }) => code);
  return { ...preview, id, words: Object.fromEntries(codes.map((code) => [code, rowWords[code]])) };
}
