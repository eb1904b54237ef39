import { utcText, type UtcMillis } from '../clock.ts';
import { err, ok, type Result } from '../result.ts';
import type { Author } from '../ledger/append.ts';
import { sha256 } from '../ledger/chain.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { Ceremony } from '../ceremony/ceremony.ts';
import { isOperatorPin } from '../ceremony/enrolment.ts';
import { compareClocks } from './compare-clocks.ts';
import {
  atTheStart,
  atThePad,
  takesNextPerson,
  takesTimeCode,
  type Acknowledgement,
  type FlowDelays,
  type FlowEvent,
  type Reader,
} from './flow.ts';
import { identifyByNumber, identifyByScan, type Identification } from './identification.ts';
import { receiptOf } from './receipt.ts';
import { RunningFlow } from './running-flow.ts';
import { SealAhead } from './seal-ahead.ts';
import { isTooSmall, storeSigning } from './signing.ts';
import { statusOf } from './screen.ts';
import type { StationStatus, Strokes, Words } from './status.ts';

export type StationParts = {
  ceremony: Ceremony;
  author: Author;
  delays: FlowDelays;
  /** Turns a failure of the disk into a sentence for the operator. */
  words: (refusal: FileRefusal) => Words;
};

/** A kiosk: takes what people do, writes the ledger, and says what its screen shows. */
export class Station {
  private readonly ceremony: Ceremony;
  private readonly author: Author;
  private readonly words: StationParts['words'];
  private readonly flow: RunningFlow;
  private readonly sealAhead: SealAhead;
  private saving: Promise<void> = Promise.resolve();

  constructor({ ceremony, author, delays, words }: StationParts) {
    this.ceremony = ceremony;
    this.author = author;
    this.words = words;
    this.sealAhead = new SealAhead(ceremony.picture().founded.sealKey);
    this.flow = new RunningFlow(this.isClosed() ? { name: 'closed' } : atTheStart, delays);
  }

  status(): StationStatus {
    return statusOf(this.flow.state(), () => this.signed());
  }

  /** What `sign` has just made durable; null outside `thanks`. */
  acknowledged(): Acknowledgement | null {
    const state = this.flow.state();
    return state.name === 'thanks' ? state.acknowledged : null;
  }

  /** How many have signed at this station. */
  signed(): number {
    return this.ceremony.picture().stations.get(this.author.station)?.signed ?? 0;
  }

  onChange(listener: () => void): () => void {
    return this.flow.onChange(listener);
  }

  /** A code from the camera or a scanner. Somebody who is reading or drawing is not disturbed by the next one in the queue. */
  scan(text: string): StationStatus {
    if (!takesNextPerson(this.flow.state())) return this.status();
    const asking = { here: this.author.station, now: this.author.clock.now() };
    return (
      this.compareClocks(text, asking.now) ?? this.answer(identifyByScan(text, this.ceremony.picture(), asking), sha256(text))
    );
  }

  /** An operator types a number for somebody without a badge. */
  type(number: string, pin: string): StationStatus {
    if (!takesNextPerson(this.flow.state())) return this.status();
    if (!this.isOperator(pin)) return this.wrongPin();
    return this.answer(identifyByNumber(number, this.ceremony.picture(), 'operator'), null);
  }

  confirm(): StationStatus {
    const status = this.send({ type: 'confirm', at: utcText(this.author.clock.now()) });
    if (status.state === 'read-pact') this.getReady();
    return status;
  }

  read(): StationStatus {
    return this.send({ type: 'read' });
  }

  cancel(): StationStatus {
    return this.send({ type: 'cancel' });
  }

  touch(): StationStatus {
    return this.send({ type: 'touch' });
  }

  callOperator(): StationStatus {
    return this.send({ type: 'call-operator' });
  }

  /** Resolves when the signing is on the disk, or refused; a second one meanwhile waits for the first and changes nothing. */
  async sign(strokes: Strokes): Promise<StationStatus> {
    const reader = atThePad(this.flow.state());
    if (reader === null) {
      if (this.flow.state().name === 'saving') await this.saving;
      return this.status();
    }
    if (isTooSmall(strokes)) return this.send({ type: 'too-small' });
    this.send({ type: 'sign' });
    this.saving = this.store(reader, strokes);
    await this.saving;
    return this.status();
  }

  /** Ends the work of this station for good; the count stands in its last entry. */
  close(pin: string): Result<StationStatus, FileRefusal> {
    const { name } = this.flow.state();
    if (name === 'closed' || name === 'saving') return ok(this.status());
    if (!this.isOperator(pin)) return ok(this.wrongPin());
    const closed = this.ceremony.append(this.author, 'station-closed', { signed: this.signed() });
    return closed.ok ? ok(this.send({ type: 'close' })) : err(closed.error);
  }

  stop(): void {
    this.flow.stop();
  }

  /** Null where the text is no time code. */
  private compareClocks(text: string, now: UtcMillis): StationStatus | null {
    const compared = compareClocks(text, this.ceremony.picture(), this.author.station, now);
    if (compared === null) return null;
    if (!takesTimeCode(this.flow.state())) return this.status();
    if (!compared.ok) {
      return this.answer({ person: null, turning: { reason: compared.error.code, person: null, earlier: null } }, sha256(text));
    }
    const { notice, body } = compared.value;
    // A full disk must not keep the operator from seeing how the clock stands; the next signing will say that it is full.
    const noted = body === null ? null : this.ceremony.append(this.author, 'clock-compared', body);
    void noted?.ok;
    return this.send({ type: 'clocks-compared', clock: notice });
  }

  private async store({ visitor, shownAt }: Reader, strokes: Strokes): Promise<void> {
    // A fault of ours must not leave a person before a screen that waits for ever.
    let outcome: FlowEvent = { type: 'not-saved', message: null };
    try {
      const seal = await this.sealAhead.take();
      // The console may have taken up another ceremony meanwhile: then nobody stands here any more.
      if (this.flow.state().name !== 'saving') return;
      const signing = { visitor, strokes, noticeShownAt: shownAt, pactShownAt: shownAt };
      const stored = await storeSigning(this.ceremony, this.author, signing, seal);
      outcome = stored.ok
        ? { type: 'stored', acknowledged: { seq: stored.value.seq, hash: stored.value.hash, receipt: receiptOf(stored.value) } }
        : { type: 'not-saved', message: this.words(stored.error) };
    } finally {
      this.flow.send(outcome);
    }
  }

  private answer(identification: Identification, scan: string | null): StationStatus {
    if ('visitor' in identification) return this.send({ type: 'identified', visitor: identification.visitor });
    const { turning, person } = identification;
    // A full disk must not keep a person from hearing why they cannot sign; the next signing will say that it is full.
    const noted = this.ceremony.append(this.author, 'person-refused', { reason: turning.reason, person, scan });
    void noted.ok;
    return this.send({ type: 'turned-away', turning });
  }

  private isOperator(pin: string): boolean {
    const added = this.ceremony.picture().stations.get(this.author.station)?.added ?? null;
    return added !== null && isOperatorPin(pin, added.operatorPin);
  }

  private wrongPin(): StationStatus {
    if (this.status().state !== 'call-the-operator') this.send({ type: 'call-operator' });
    return this.send({ type: 'wrong-pin' });
  }

  /** Does while the person reads whatever they would have to wait for after lifting the pen. */
  private getReady(): void {
    void this.sealAhead.prepare();
    this.ceremony.tidy();
  }

  private isClosed(): boolean {
    const closedAt = this.ceremony.picture().stations.get(this.author.station)?.closedAt ?? null;
    return closedAt !== null;
  }

  private send(event: FlowEvent): StationStatus {
    this.flow.send(event);
    return this.status();
  }
}
