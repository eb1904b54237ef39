import type { AdoptingRefusal } from '../ceremony/adopting.ts';
import type { ArrangingRefusal } from '../ceremony/arranging.ts';
import type { DutyRefusal } from '../ceremony/duties.ts';
import type { ImageRefusal } from '../ceremony/letterhead-image.ts';
import type { TextUnreadable } from '../oath/read-text.ts';
import type { CallingRefusal } from '../ceremony/calling.ts';
import type { ExplainingRefusal } from '../ceremony/explaining.ts';
import type { CeremonyRefusal } from '../ceremony/ceremony.ts';
import type { ValueRefusal } from '../ledger/check-body.ts';
import type { KeyRefusal } from '../ledger/key-file.ts';
import { unseenCharacters } from '../ledger/unseen-characters.ts';
import type { MergeRefusal } from '../merge/merge.ts';
import type { SettlingRefusal } from '../merge/settling.ts';
import type { RecoverRefusal } from '../mirror/recover.ts';
import type { EmblemRefusal } from '../print/emblem.ts';
import type { SinglePaperRefusal } from '../report/single-papers.ts';
import type { ReportRefusal } from '../report/write-report.ts';
import type { Words } from '../station/status.ts';
import type { ReceiptRefusal } from './commands/receipt-check.ts';

import { absenceWords } from './words/absence-words.ts';
import { arrangementWords } from './words/arrangement-words.ts';
import { documentWords } from './words/document-words.ts';
import { fileWords } from './words/file-words.ts';
import { handingOutWords } from './words/handing-out-words.ts';
import { organiserWords } from './words/organiser-words.ts';
import { programWords } from './words/program-words.ts';
import { recordWords } from './words/record-words.ts';
import { rosterWords } from './words/roster-words.ts';
import type { WordsOf } from './words/words-of.ts';

/** Everything that the core may refuse, as one closed union. */
export type Refusal =
  | CeremonyRefusal
  | KeyRefusal
  | CallingRefusal
  | MergeRefusal
  | ReceiptRefusal
  | ReportRefusal
  | SinglePaperRefusal
  | RecoverRefusal
  | { code: 'no-station-here'; file: string }
  | ValueRefusal
  | SettlingRefusal
  | ExplainingRefusal
  | ArrangingRefusal
  | AdoptingRefusal
  | DutyRefusal
  | ImageRefusal
  | EmblemRefusal
  | TextUnreadable
  | { code: 'definition-unreadable'; file: string }
  | { code: 'organiser-key-locked' }
  | { code: 'person-unknown' }
  | { code: 'unit-unknown'; unit: string }
  | { code: 'roster-preview-gone' }
  | { code: 'nobody-called' }
  | { code: 'printing-stopped' }
  | { code: 'work-ended-by-force' }
  | { code: 'station-name-taken'; name: string }
  | { code: 'station-file-not-in-place'; file: string }
  | { code: 'place-gone' }
  | { code: 'station-unknown' }
  | { code: 'template-unknown'; template: string; known: string[] }
  | { code: 'record-not-intact'; problems: number }
  | { code: 'folder-not-empty'; folder: string }
  | { code: 'program-fault' }
  | { code: 'screens-not-built' }
  | { code: 'port-in-use'; port: number }
  | { code: 'port-not-allowed'; port: number };

const words: WordsOf<Refusal> = {
  ...fileWords,
  ...organiserWords,
  ...rosterWords,
  ...recordWords,
  ...programWords,
  ...absenceWords,
  ...arrangementWords,
  ...handingOutWords,
  ...documentWords,
};

/** The one place where a code becomes a sentence: what happened, and what to do next. */
export function refusalInWords(refusal: Refusal): Words {
  // By its code the compiler has checked each of them; of the union as a whole it cannot follow which belongs to which.
  const inWords = words[refusal.code] as (refusal: Refusal) => Words;
  const { id, en } = inWords(refusal);
  return { id: seen(id), en: seen(en) };
}

/** Names of files come off other people's sticks: one of them could clear a terminal, or turn a sentence around. */
function seen(sentence: string): string {
  return sentence.replaceAll(unseenCharacters, '\ufffd');
}
