import type { Ceremony } from '../ceremony/ceremony.ts';
import type { StationId } from '../ledger/ids.ts';
import { forkMirrorProcess } from '../mirror/fork-mirror-process.ts';
import { mirrorDelays, MirrorKeeper, type Alarm, type MirrorEvent } from '../mirror/mirror-keeper.ts';
import type { MirrorTrouble } from '../mirror/mirror-refusal.ts';
import type { StationHealth } from './contract.ts';
import { assertNever } from '../result.ts';

/** The second place of a laptop's file, as the person started the program. */
export type SecondPlace = {
  /** A folder on a stick or on another disk; it may be missing now and come later. */
  folder: string;
  /** The program that copies: `core/mirror/mirror-process.ts`, or what it was built into. */
  program: URL;
  report: (event: MirrorEvent) => void;
};

const alarm: Alarm = (millis, ring) => {
  const timer = setTimeout(ring, millis);
  return () => clearTimeout(timer);
};

/** Keeps the second copy of an open ceremony file until it is stopped, which must happen before the file is closed. */
export function keepMirror(ceremony: Ceremony, station: StationId, { folder, program, report }: SecondPlace): MirrorKeeper {
  const { path } = ceremony.file;
  const keeper = new MirrorKeeper({
    path,
    start: forkMirrorProcess(program, { primary: path, folder, ceremony: ceremony.picture().id, station }),
    lastRow: () => ceremony.rows.lastRow(),
    delays: mirrorDelays,
    alarm,
    report,
  });
  ceremony.onChange(() => keeper.wake());
  keeper.wake();
  return keeper;
}

/** What the kiosk shows of the second copy. */
export function mirrorHealth(keeper: MirrorKeeper | null): Pick<StationHealth, 'saved' | 'mirror'> {
  if (keeper === null) return { saved: 'one-place' };
  const trouble = keeper.whyNot();
  if (trouble !== null) return { saved: 'one-place', mirror: shownAs(trouble) };
  return keeper.isComplete() ? { saved: 'two-places' } : { saved: 'one-place', mirror: 'catching-up' };
}

function shownAs(trouble: MirrorTrouble): NonNullable<StationHealth['mirror']> {
  switch (trouble) {
    case 'file-not-found':
    case 'folder-not-found':
      return 'missing';
    case 'disk-full':
      return 'full';
    case 'file-read-only':
      return 'read-only';
    case 'not-a-ceremony-file':
    case 'file-from-newer-version':
    case 'file-is-folder':
    case 'file-exists':
    case 'mirror-of-other-ceremony':
    case 'mirror-of-other-station':
    case 'mirror-beside-file':
      return 'not-ours';
    case 'mirror-ahead':
      return 'ahead';
    case 'file-damaged':
    case 'file-in-use':
    case 'disk-failed':
    case 'temporary-folder-unusable':
    case 'too-many-files-open':
    case 'mirror-stalled':
    case 'mirror-stopped':
      return 'failing';
    default:
      return assertNever(trouble);
  }
}
