/** What the page finds, in the words of `ikrar verify` wherever both can find it. Something was changed, removed or forged: */
export type ProblemCode =
  | 'line-unreadable'
  | 'at-malformed'
  | 'clock-malformed'
  | 'body-malformed'
  | 'hash-wrong'
  | 'not-founded'
  | 'founded-twice'
  | 'ceremony-incomplete'
  | 'ceremony-differs'
  | 'out-of-order'
  | 'previous-wrong'
  | 'clock-backwards'
  | 'station-not-enrolled'
  | 'signature-wrong'
  | 'entry-not-the-organisers'
  | 'roster-unknown'
  | 'text-unknown'
  | 'blob-missing'
  | 'blob-hash-wrong'
  | 'keys-differ'
  | 'root-differs';
/** Facts that a human should know, though nothing is false: */
export type NoteCode = 'ledger-gap' | 'ledger-forked' | 'station-cloned' | 'kind-unknown';
export type Finding<Code> = { code: Code; line?: number; station?: string; seq?: number };
export type Findings = { problems: Finding<ProblemCode>[]; notes: Finding<NoteCode>[] };

export function placeOf({ line, station, seq }: Required<Omit<Finding<never>, 'code'>>) {
  return { line, station, seq };
}
