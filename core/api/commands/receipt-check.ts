import type { Ceremony, CeremonyRefusal } from '../../ceremony/ceremony.ts';
import { utcMillis, type UtcText } from '../../clock.ts';
import { hashOfEntry, isSignedBy } from '../../ledger/chain.ts';
import type { StoredEntry } from '../../ledger/entry.ts';
import { publicKey } from '../../ledger/keys.ts';
import { inclusionProof, type InclusionProof } from '../../ledger/merkle.ts';
import { localMoment } from '../../print/indonesian-dates.ts';
import { err, ok, type Result } from '../../result.ts';
import { withCeremony } from '../open-files.ts';
import { hashPrefixOf, readReceiptCode, readReceiptQr } from '../../station/receipt.ts';

export type ReceiptRefusal =
  | CeremonyRefusal
  | { code: 'receipt-unreadable' }
  | { code: 'receipt-not-found'; file: string }
  | { code: 'receipt-ambiguous'; file: string; matches: number }
  | { code: 'record-not-intact'; problems: number };
/** `name` is what people call the station, `moment` the time at the venue as documents say it. */
export type CheckedReceipt = {
  station: string;
  name: string;
  seq: number;
  at: UtcText;
  moment: string;
  hash: string;
  proof: InclusionProof;
};

/** Checks a receipt against a file: the eight letters, or the whole text of its QR code. */
export function checkReceipt(path: string, receipt: string): Result<CheckedReceipt, ReceiptRefusal> {
  return withCeremony(path, (ceremony) => checkAgainst(ceremony, receipt));
}

function checkAgainst(ceremony: Ceremony, receipt: string): Result<CheckedReceipt, ReceiptRefusal> {
  const file = ceremony.file.name;
  const found = signingsBehind(ceremony, receipt);
  if (found === null) return err({ code: 'receipt-unreadable' });
  const [entry] = found;
  if (entry === undefined) return err({ code: 'receipt-not-found', file });
  if (found.length > 1) return err({ code: 'receipt-ambiguous', file, matches: found.length });
  const { definition, stations } = ceremony.picture();
  const { station, seq, at, hash } = entry;
  // Whoever edits the row of a signing leaves its hash: nobody must hear another time than the one that was signed.
  const isAsSigned = hashOfEntry(entry) === hash && stations.get(station)?.keys.some((key) => isSignedBy(entry, publicKey(key)));
  if (isAsSigned !== true) return err({ code: 'record-not-intact', problems: 1 });
  const hashes = ceremony.rows.hashes();
  const moment = localMoment(utcMillis(at), definition.timezone);
  const name = stations.get(station)?.added?.name ?? '';
  return ok({ station, name, seq, at, moment, hash, proof: inclusionProof(hashes, hashes.indexOf(hash)) });
}

/** Null where the text is no receipt at all. */
function signingsBehind(ceremony: Ceremony, receipt: string): StoredEntry[] | null {
  const trimmed = receipt.trim();
  // A space is a letter of base 45: where the text was copied, one that it began with may be lost.
  const claim = readReceiptQr(trimmed) ?? readReceiptQr(` ${trimmed}`);
  if (claim !== null) {
    const entry = ceremony.rows.entry(claim.station, claim.seq, claim.hash);
    return entry !== null && entry.signature === claim.signature ? [entry] : [];
  }
  const code = readReceiptCode(receipt);
  if (code === null) return null;
  const prefix = hashPrefixOf(code);
  return ceremony.rows.byHashPrefix(prefix).filter((entry) => entry.kind === 'pact-signed');
}
