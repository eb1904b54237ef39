import { implement } from '@orpc/server';
import { issueBadge } from '../../badge/issue.ts';
import { utcText } from '../../clock.ts';
import { guardedLater } from '../../ledger/file.ts';
import type { PersonId } from '../../ledger/ids.ts';
import type { MergedFile } from '../../merge/merge.ts';
import { settleAnomaly } from '../../merge/settling.ts';
import { err, ok, type Result } from '../../result.ts';
import { writeTimeCode } from '../../station/time-code.ts';
import { accepted } from '../accepted.ts';
import { absenceCalls } from './absence-calls.ts';
import { arrangementCalls } from './arrangement-calls.ts';
import { badgeCalls } from './badge-calls.ts';
import { closingCalls } from './closing-calls.ts';
import { consoleContract, type MergeVerdict } from './contract.ts';
import { documentsCalls } from './documents-calls.ts';
import { keepingCalls } from './keeping-calls.ts';
import { liveCalls } from './live-calls.ts';
import { rosterCalls } from './roster-calls.ts';
import { signatureCalls } from './signature-calls.ts';
import { stationCalls } from './station-calls.ts';
import { storyCalls } from './story-calls.ts';
import type { Desk } from '../desk.ts';
import { safeFileName, withGivenFiles } from '../given-file.ts';
import { ceremoniesOnDisk } from '../home.ts';
import { latest } from '../latest.ts';
import { overviewOf, peopleRows } from '../overview.ts';
import { reissueBadge } from '../handing-out/reissue.ts';
import { refusalInWords, type Refusal } from '../words.ts';

const os = implement(consoleContract);

/** The organiser's part of the contract. */
export function consoleCalls(desk: Desk) {
  const place = () => desk.workplace();
  const picture = () => place().ceremony.picture();
  return {
    arrangement: arrangementCalls(desk),
    roster: rosterCalls(desk),
    ceremonies: os.ceremonies.handler(() => ceremoniesOnDisk(desk.home, place().ceremony.file.path)),
    open: os.open.handler(({ input, errors }) => {
      const known = ceremoniesOnDisk(desk.home, place().ceremony.file.path).some(({ path }) => path === input.path);
      const changed: Result<unknown, Refusal> = known ? desk.change(input.path) : err({ code: 'file-not-found', file: 'berkas' });
      accepted(changed, errors);
      return place().header();
    }),
    changes: os.changes.handler(({ signal }) =>
      latest(
        (wake) => desk.onChange((workplace, woken) => workplace.onHeaderChange(woken), wake),
        () => place().header(),
        signal,
      ),
    ),
    overview: os.overview.handler(({ signal }) =>
      latest(
        (wake) => desk.onChange((workplace, woken) => workplace.onChange(woken), wake),
        () => overviewOf(place()),
        signal,
      ),
    ),
    people: os.people.handler(({ input }) => peopleRows(picture(), input)),
    unlock: os.unlock.handler(({ input, errors }) => {
      accepted(place().unlock(input.passphrase), errors);
      return { unlocked: true as const };
    }),
    merge: os.merge.handler(async ({ input, errors, signal }) => {
      const { ceremony } = place();
      // Where this laptop has no room for copies of the files, that is no fault of the program.
      const merged = await guardedLater(safeFileName(input.files[0]?.name ?? ''), () =>
        withGivenFiles(input.files, (paths) =>
          desk.work.run<'merge'>({ kind: 'merge', file: ceremony.file.path, paths }, { signal }),
        ),
      );
      ceremony.refresh();
      const { files, ...together } = accepted(merged, errors);
      return { ...together, files: files.map(verdictOf) };
    }),
    settle: os.settle.handler(({ input, errors }) => {
      const organiser = accepted(place().organiser(), errors);
      return accepted(settleAnomaly(place().ceremony, organiser, input), errors);
    }),
    badge: os.badge.handler(({ input, errors }) => {
      const organiser = accepted(place().organiser(), errors);
      const person = picture().people.get(input.person as PersonId);
      const known: Result<NonNullable<typeof person>, Refusal> = person === undefined
        ? err({ code: 'person-unknown' })
        : ok(person);
      const { token, name, unit } = issueBadge(picture(), organiser, accepted(known, errors));
      return { token, name, unit };
    }),
    reissueBadge: os.reissueBadge.handler(async ({ input, errors }) => {
      const organiser = accepted(place().organiser(), errors);
      const person = picture().people.get(input.person as PersonId);
      const at = { ceremony: place().ceremony, organiser, now: desk.parts.clock.now() };
      const { badge, sheet } = accepted(await reissueBadge(at, person, input.reason), errors);
      const { token, name, unit } = badge;
      return { token, name, unit, sheet: new File([new Uint8Array(sheet.pdf)], 'badge.pdf', { type: 'application/pdf' }) };
    }),
    timeCode: os.timeCode.handler(({ errors }) => {
      const { author } = accepted(place().organiser(), errors);
      const now = desk.parts.clock.now();
      return { text: writeTimeCode(author.ceremony, now, author.key), at: utcText(now) };
    }),
    badges: badgeCalls(desk),
    keeping: keepingCalls(desk),
    stations: stationCalls(desk),
    work: os.work.handler(({ signal }) =>
      latest(
        (wake) => desk.work.onChange(wake),
        () => desk.work.latest(),
        signal,
      ),
    ),
    stopWork: os.stopWork.handler(({ input }) => ({ asked: desk.work.stop(input.id) })),
    absence: absenceCalls(desk),
    closing: closingCalls(desk),
    documents: documentsCalls(desk),
    live: liveCalls(desk),
    signatures: signatureCalls(desk),
    story: storyCalls(desk),
  };
}

function verdictOf(file: Result<MergedFile, Refusal>): MergeVerdict {
  if (file.ok) return { end: 'merged', ...file.value };
  return { end: 'refused', code: file.error.code, words: refusalInWords(file.error) };
}
