import { isSignedBy } from './digest.ts';
import type { CheckedLedger } from './check-ledger.ts';
import type { Entry } from './entry.ts';
import { readReceipt, readRoot, type Receipt } from './receipt.ts';
import { leadsToRoot } from './tree.ts';

/** What the page knows when somebody asks about a receipt. */
export type Question = {
  /** As it was pasted or typed. */
  receipt: string;
  /** The inclusion proof where it was pasted apart from the receipt; may be empty. */
  proof: string;
  /** The root as typed from the printed minutes; may be empty. */
  root: string;
  ledger: CheckedLedger | null;
  /** Keys by station, from `kunci.json`. */
  keys: Map<string, string[]> | null;
};

export type ReceiptAnswer =
  | { tone: 'good'; code: 'receipt-in-archive'; index: number; size: number; root: string; entry: Entry | null }
  | { tone: 'open'; code: 'receipt-proven-type-root'; root: string }
  | { tone: 'open'; code: 'receipt-unreadable' | 'proof-unreadable' | 'root-incomplete' | 'proof-needed' | 'code-ambiguous' }
  | { tone: 'bad'; code: 'proof-of-another' | 'proof-broken' | 'receipt-not-in-record' | 'receipt-altered' | 'receipt-forged' }
  | { tone: 'bad'; code: 'receipt-root-differs'; root: string };

/**
 * Is the receipt's entry under the printed root? By its proof, by the whole record, or by both. Good is said only when
 * the root was typed from paper: a proof by itself leads to whatever root its maker liked.
 */
export function checkReceipt(question: Question): ReceiptAnswer {
  const given = readReceipt(question.receipt);
  if (given === null) return { tone: 'open', code: 'receipt-unreadable' };
  const apart = question.proof.trim() === '' ? null : readReceipt(question.proof);
  if (question.proof.trim() !== '' && (apart?.proof ?? null) === null) return { tone: 'open', code: 'proof-unreadable' };
  const typed = readRoot(question.root);
  if (typed === null && question.root.trim() !== '') return { tone: 'open', code: 'root-incomplete' };

  if (apart !== null && !belongTogether(given, apart)) return { tone: 'bad', code: 'proof-of-another' };
  if (isForged(given, question)) return { tone: 'bad', code: 'receipt-forged' };
  const proven = apart ?? given;
  if (proven.proof !== null && !leadsToRoot(proven.hash, proven.proof)) return { tone: 'bad', code: 'proof-broken' };

  const { ledger } = question;
  const found = ledger === null ? [] : [...ledger.entries.values()].filter(({ hash }) => hash.startsWith(proven.hash));
  if (found.length > 1) return { tone: 'open', code: 'code-ambiguous' };
  const entry = found[0] ?? null;
  if (ledger !== null && entry === null) return { tone: 'bad', code: 'receipt-not-in-record' };
  if (entry !== null && !isOf(given, entry)) return { tone: 'bad', code: 'receipt-altered' };

  const roots = [proven.proof?.root, ledger?.root].filter((root) => root !== undefined);
  const root = roots[0];
  if (root === undefined) return { tone: 'open', code: 'proof-needed' };
  const other = roots.find((each) => each !== (typed ?? root));
  if (other !== undefined) return { tone: 'bad', code: 'receipt-root-differs', root: other };
  if (typed === null) return { tone: 'open', code: 'receipt-proven-type-root', root };
  const index = proven.proof?.index ?? [...(ledger?.entries.keys() ?? [])].indexOf(entry?.hash ?? '');
  return { tone: 'good', code: 'receipt-in-archive', index, size: proven.proof?.size ?? ledger?.count ?? 0, root, entry };
}

function belongTogether(receipt: Receipt, proof: Receipt): boolean {
  if (!proof.hash.startsWith(receipt.hash)) return false;
  return !differs(receipt.station, proof.station) && !differs(receipt.seq, proof.seq);
}

function differs<Value>(one: Value | null, other: Value | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** The station's signature stands on the receipt itself; where the station's keys are known, one of them must have made it. */
function isForged({ station, hash, signature }: Receipt, { ledger, keys }: Question): boolean {
  const known = station === null ? undefined : (ledger?.keys.get(station) ?? keys?.get(station));
  if (signature === null || known === undefined) return false;
  return !known.some((key) => isSignedBy(key, `ikrar-entry-1:${hash}`, signature));
}

function isOf({ station, seq, signature }: Receipt, entry: Entry): boolean {
  if (entry.rebuilt !== entry.hash) return false;
  if (station !== null && station !== entry.station) return false;
  if (seq !== null && seq !== entry.seq) return false;
  return signature === null || signature === entry.signature;
}
