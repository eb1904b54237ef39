import { createActor, type Actor } from 'xstate';
import type { UtcMillis } from '../clock.ts';
import { assertNever, err, ok, type Result } from '../result.ts';
import type { Author } from '../ledger/append.ts';
import { sha256 } from '../ledger/chain.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import type { Ceremony } from '../ceremony/ceremony.ts';
import { isOperatorPin } from '../ceremony/enrolment.ts';
import { compareClocks } from './compare-clocks.ts';
import { stationFlow, type Acknowledgement, type FlowDelays, type FlowEvent, type StoreOutcome } from './flow.ts';
import { identifyByNumber, identifyByScan, type Identification } from './identification.ts';
import { receiptOf } from './receipt.ts';
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
  private readonly flow: Actor<ReturnType<typeof stationFlow>>;
  private readonly sealAhead = new SealAhead();

  constructor({ ceremony, author, delays, words }: StationParts) {
    this.ceremony = ceremony;
    this.author = author;
    const store = async (signing: Parameters<typeof storeSigning>[2]): Promise<StoreOutcome> => {
      const picture = ceremony.picture();
      const seal = await this.sealAhead.take(picture.founded.sealKey);
      const stored = await storeSigning(ceremony, author, signing, { picture, seal });
      if (!stored.ok) return { ok: false, words: words(stored.error) };
      const { seq, hash } = stored.value;
      return { ok: true, acknowledged: { seq, hash, receipt: receiptOf(stored.value) } };
    };
    this.flow = createActor(stationFlow({ clock: author.clock, delays, closed: this.isClosed(), store })).start();
  }

  status(): StationStatus {
    const { value, context } = this.flow.getSnapshot();
    return statusOf(value, context, () => this.signed());
  }

  /** What `sign` has just made durable; null outside `thanks`. */
  acknowledged(): Acknowledgement | null {
    return this.flow.getSnapshot().context.acknowledged;
  }

  /** How many have signed at this station. */
  signed(): number {
    return this.ceremony.picture().stations.get(this.author.station)?.signed ?? 0;
  }

  onChange(listener: () => void): () => void {
    const subscription = this.flow.subscribe(listener);
    return () => subscription.unsubscribe();
  }

  /** A code from the camera or a scanner. Somebody who is reading or drawing is not disturbed by the next one in the queue. */
  scan(text: string): StationStatus {
    if (!this.takesNextPerson()) return this.status();
    const asking = { here: this.author.station, now: this.author.clock.now() };
    return (
      this.compareClocks(text, asking.now) ?? this.answer(identifyByScan(text, this.ceremony.picture(), asking), sha256(text))
    );
  }

  /** An operator types a number for somebody without a badge. */
  type(number: string, pin: string): StationStatus {
    if (!this.takesNextPerson()) return this.status();
    if (!this.isOperator(pin)) return this.wrongPin();
    return this.answer(identifyByNumber(number, this.ceremony.picture(), 'operator'), null);
  }

  confirm(): StationStatus {
    const status = this.send({ type: 'confirm' });
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

  /** Resolves when the signing is on the disk, or refused. */
  async sign(strokes: Strokes): Promise<StationStatus> {
    const before = this.status();
    const drawing = before.state === 'sign-pact' || (before.state === 'refused' && before.reason === 'signature-too-small');
    if (!drawing) return before;
    if (isTooSmall(strokes)) return this.send({ type: 'too-small' });
    this.send({ type: 'sign', strokes });
    return new Promise((resolve) => {
      const settle = () => {
        const status = this.status();
        if (status.state === 'sign-pact' && status.saving) return;
        subscription.unsubscribe();
        resolve(status);
      };
      // The console may take up another ceremony at any moment: then nobody stands here any more.
      const subscription = this.flow.subscribe({ next: settle, complete: () => resolve({ state: 'scan-badge' }) });
    });
  }

  /** Ends the work of this station for good; the count stands in its last entry. */
  close(pin: string): Result<StationStatus, FileRefusal> {
    const { state } = this.status();
    if (state === 'closed' || (state === 'sign-pact' && this.isSaving())) return ok(this.status());
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
    // Whoever has just signed reads the receipt first.
    if (this.status().state === 'thanks') return this.status();
    if (!compared.ok) {
      return this.answer({ person: null, turning: { reason: compared.error.code, person: null, earlier: null } }, sha256(text));
    }
    const { notice, body } = compared.value;
    // A full disk must not keep the operator from seeing how the clock stands; the next signing will say that it is full.
    const noted = body === null ? null : this.ceremony.append(this.author, 'clock-compared', body);
    void noted?.ok;
    return this.send({ type: 'clocks-compared', clock: notice });
  }

  private answer(identification: Identification, scan: string | null): StationStatus {
    if ('visitor' in identification) return this.send({ type: 'identified', visitor: identification.visitor });
    const { turning, person } = identification;
    // A full disk must not keep a person from hearing why they cannot sign; the next signing will say that it is full.
    const noted = this.ceremony.append(this.author, 'person-refused', { reason: turning.reason, person, scan });
    void noted.ok;
    return this.send({ type: 'turned-away', turning });
  }

  private takesNextPerson(): boolean {
    const { state } = this.status();
    switch (state) {
      case 'scan-badge':
      case 'thanks':
      case 'refused':
      case 'call-the-operator':
        return true;
      case 'confirm-identity':
      case 'read-pact':
      case 'sign-pact':
      case 'closed':
        return false;
      default:
        return assertNever(state);
    }
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
    void this.sealAhead.prepare(this.ceremony.picture().founded.sealKey);
    this.ceremony.tidy();
  }

  private isSaving(): boolean {
    const status = this.status();
    return status.state === 'sign-pact' && status.saving;
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
