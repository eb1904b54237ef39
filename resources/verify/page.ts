import { readAttachments } from './attachments.ts';
import { checkLedger, nothingBeside, type Beside, type CheckedLedger } from './check-ledger.ts';
import { checkReceipt } from './check-receipt.ts';
import { findingTables } from './finding-tables.ts';
import { sortOut, type GivenFiles } from './given-files.ts';
import { readRoot } from './receipt.ts';
import { clearVerdict, showVerdict } from './verdict.ts';
import { answerInWords, fileWords, ledgerInWords } from './words.ts';

/** The page that checks receipts and archives. All of its state is in this file; all of its judgement is in the others. */
const root = textarea('root');
const receipt = textarea('receipt');
const proof = textarea('proof');
const folder = byId('folder', HTMLInputElement);
const files = byId('files', HTMLInputElement);
const progress = byId('progress', HTMLProgressElement);
const drop = byId('drop', HTMLElement);
const receiptVerdict = byId('receipt-verdict', HTMLElement);
const ledgerVerdict = byId('ledger-verdict', HTMLElement);

let record: string | null = null;
let beside = nothingBeside;
let ledger: CheckedLedger | null = null;
/** Counts the checks, so that a file dropped later ends the one before. */
let checks = 0;

root.addEventListener('input', () => {
  const digits = root.value.replaceAll(/[\s.-]/g, '').length;
  const whole = readRoot(root.value) !== null;
  byId('root-state', HTMLElement).textContent = digits === 0 ? '' : whole ? '64 / 64, lengkap' : `${digits} / 64`;
  clearVerdict(receiptVerdict);
  showLedger();
});
for (const field of [receipt, proof]) field.addEventListener('input', () => clearVerdict(receiptVerdict));

byId('form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const answer = checkReceipt({ receipt: receipt.value, proof: proof.value, root: root.value, ledger, keys: beside.keys });
  showVerdict(receiptVerdict, {
    tone: answer.tone,
    words: answerInWords(answer),
    ...('root' in answer && { root: answer.root }),
    ...('entry' in answer && { entry: answer.entry, names: ledger?.names }),
  });
  receiptVerdict.scrollIntoView({ block: 'nearest' });
});

for (const input of [folder, files]) {
  input.addEventListener('change', () => {
    const chosen = [...(input.files ?? [])];
    // The same file, corrected on the disk, may be chosen again.
    input.value = '';
    void take(chosen);
  });
}
for (const name of ['dragover', 'dragleave', 'drop'] as const) {
  // A file that misses the frame must not replace the page.
  document.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', name === 'dragover');
    if (name !== 'drop') return;
    // Browsers do not let a page from the disk look into a folder that was dropped, only into one that was chosen.
    const isFolder = [...(event.dataTransfer?.items ?? [])].some((item) => item.webkitGetAsEntry()?.isDirectory);
    if (isFolder) showFileProblem('folder-dropped');
    else void take([...(event.dataTransfer?.files ?? [])]);
  });
}

async function take(given: readonly File[]): Promise<void> {
  if (given.length === 0) return;
  checks += 1;
  const mine = checks;
  try {
    const sorted = await sortOut(given);
    if (mine !== checks) return;
    if (sorted === null) return showFileProblem('file-not-known');
    ledger = null;
    clearVerdict(ledgerVerdict);
    clearVerdict(receiptVerdict);
    byId('findings', HTMLElement).replaceChildren();
    await put(sorted, mine);
    if (record === null) return showVerdict(ledgerVerdict, { tone: 'open', words: fileWords['record-needed'] });
    await check(record, mine);
  } catch (error) {
    if (error instanceof Superseded) return;
    if (!(error instanceof DOMException)) throw error;
    showFileProblem('file-unreadable');
  } finally {
    if (mine === checks) progress.hidden = true;
  }
}

/** A record brings its own root and attachments along, or none; keys and attachments may also come after it. */
async function put(given: GivenFiles, mine: number): Promise<void> {
  const isLookedAt = given.attachments.length > 0 || (given.isFolder && given.record !== null);
  const attachments = isLookedAt ? await readAttachments(given.attachments, pauseOf(mine)) : null;
  const kept: Partial<Beside> = given.record === null ? beside : { keys: given.isFolder ? null : beside.keys };
  record = given.record ?? record;
  beside = {
    keys: given.keys ?? kept.keys ?? null,
    root: given.root ?? kept.root ?? null,
    attachments: attachments ?? kept.attachments ?? null,
  };
}

async function check(text: string, mine: number): Promise<void> {
  ledger = await checkLedger(text, beside, pauseOf(mine));
  byId('findings', HTMLElement).replaceChildren(...findingTables(ledger));
  showLedger();
  ledgerVerdict.scrollIntoView({ block: 'nearest' });
}

/** Lets the page breathe and shows how far the work is; ends it where something else was dropped meanwhile. */
function pauseOf(mine: number): (done: number, of: number) => Promise<void> {
  return async (done, of) => {
    progress.hidden = false;
    progress.value = done / of;
    await new Promise((resume) => setTimeout(resume));
    if (mine !== checks) throw new Superseded();
  };
}

function showLedger(): void {
  if (ledger === null) return;
  showVerdict(ledgerVerdict, ledgerInWords(ledger, readRoot(root.value)));
}

function showFileProblem(code: 'file-unreadable' | 'file-not-known' | 'folder-dropped'): void {
  showVerdict(ledgerVerdict, { tone: 'open', words: fileWords[code] });
}

class Superseded extends Error {}

function textarea(id: string): HTMLTextAreaElement {
  return byId(id, HTMLTextAreaElement);
}

function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}
