import { checkLedger, type CheckedLedger } from './check-ledger.ts';
import { checkReceipt } from './check-receipt.ts';
import { findingTables } from './findings.ts';
import { readRoot } from './receipt.ts';
import { readKeyList } from './trust.ts';
import { clearVerdict, showVerdict } from './verdict.ts';
import { answerInWords, fileWords, ledgerInWords } from './words.ts';

/** The page that checks receipts and archives. All of its state is in this file; all of its judgement is in the others. */
const root = textarea('root');
const receipt = textarea('receipt');
const proof = textarea('proof');
const files = byId('files', HTMLInputElement);
const progress = byId('progress', HTMLProgressElement);
const drop = byId('drop', HTMLElement);
const receiptVerdict = byId('receipt-verdict', HTMLElement);
const ledgerVerdict = byId('ledger-verdict', HTMLElement);

let record: string | null = null;
let keys: Map<string, string[]> | null = null;
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
  const answer = checkReceipt({ receipt: receipt.value, proof: proof.value, root: root.value, ledger, keys });
  showVerdict(receiptVerdict, {
    tone: answer.tone,
    words: answerInWords(answer),
    ...('root' in answer && { root: answer.root }),
    ...('entry' in answer && { entry: answer.entry, names: ledger?.names }),
  });
  receiptVerdict.scrollIntoView({ block: 'nearest' });
});

files.addEventListener('change', () => {
  const chosen = [...(files.files ?? [])];
  // The same file, corrected on the disk, may be chosen again.
  files.value = '';
  void take(chosen);
});
for (const name of ['dragover', 'dragleave', 'drop'] as const) {
  // A file that misses the frame must not replace the page.
  document.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', name === 'dragover');
    if (name === 'drop') void take([...(event.dataTransfer?.files ?? [])]);
  });
}

async function take(given: readonly File[]): Promise<void> {
  if (given.length === 0) return;
  checks += 1;
  const mine = checks;
  let known = false;
  try {
    const texts = await Promise.all(given.map((file) => file.text()));
    if (mine !== checks) return;
    for (const text of texts) {
      const list = readKeyList(text);
      if (list !== null) keys = list;
      else if (/^\s*\{"/.test(text)) record = text;
      else continue;
      known = true;
    }
  } catch {
    return showFileProblem('file-unreadable');
  }
  if (!known) return showFileProblem('file-not-known');
  if (record === null) return showVerdict(ledgerVerdict, { tone: 'open', words: fileWords['keys-read'] });
  await check(record, mine);
}

async function check(text: string, mine: number): Promise<void> {
  ledger = null;
  clearVerdict(ledgerVerdict);
  clearVerdict(receiptVerdict);
  byId('findings', HTMLElement).replaceChildren();
  progress.hidden = false;
  try {
    ledger = await checkLedger(text, keys, async (done, of) => {
      progress.value = done / of;
      await new Promise((resume) => setTimeout(resume));
      if (mine !== checks) throw new Superseded();
    });
  } catch (error) {
    if (error instanceof Superseded) return;
    throw error;
  }
  progress.hidden = true;
  byId('findings', HTMLElement).replaceChildren(...findingTables(ledger));
  showLedger();
  ledgerVerdict.scrollIntoView({ block: 'nearest' });
}

function showLedger(): void {
  if (ledger === null) return;
  showVerdict(ledgerVerdict, ledgerInWords(ledger, readRoot(root.value)));
}

function showFileProblem(code: 'file-unreadable' | 'file-not-known'): void {
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
