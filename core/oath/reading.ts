import type { Ceremony } from '../ceremony/ceremony.ts';
import type { CeremonyPicture } from '../ceremony/picture.ts';
import { assertNever, ok, type Result } from '../result.ts';
import type { Author } from '../ledger/append.ts';
import type { FileRefusal } from '../ledger/file-refusal.ts';
import { phrasesOf, type PlacedPhrase } from './phrases.ts';
import type { ReadingStage, ReadingStatus, ReadingStep } from './status.ts';

/**
 * The group reading as a state machine: waiting, one phrase after the other, ended. Beginning, end and each point that
 * appears are entries. Stepping back is always allowed, since a clicker slips; what happened stays in the log, and a
 * reading that begins again is a new beginning.
 */
type Place = { state: 'waiting' } | { state: 'reading'; phrase: number } | { state: 'ended' };

/** @param phrases how many the oath has */
function stepped(place: Place, step: ReadingStep, phrases: number): Place {
  switch (place.state) {
    case 'waiting':
      return step === 'next' ? { state: 'reading', phrase: 0 } : place;
    case 'reading': {
      const phrase = place.phrase + (step === 'next' ? 1 : -1);
      if (phrase < 0) return { state: 'waiting' };
      return phrase < phrases ? { state: 'reading', phrase } : { state: 'ended' };
    }
    case 'ended':
      return step === 'back' ? { state: 'reading', phrase: phrases - 1 } : place;
    default:
      return assertNever(place);
  }
}

export class Reading {
  private readonly ceremony: Ceremony;
  private readonly author: Author;
  private readonly listeners = new Set<() => void>();
  private readonly stopFollowing: () => void;
  /** The version that is read; a new one is taken up between two readings, never while the hall is speaking. */
  private oath: CeremonyPicture['oath'];
  private phrases: PlacedPhrase[];
  private place: Place;

  constructor(ceremony: Ceremony, author: Author) {
    this.ceremony = ceremony;
    this.author = author;
    this.oath = ceremony.picture().oath;
    this.phrases = phrasesOf(this.oath.text);
    this.place = this.whereItStood();
    let { definition, oath } = ceremony.picture();
    this.stopFollowing = ceremony.onChange(() => {
      const picture = ceremony.picture();
      const isNew = picture.oath.hash !== oath.hash;
      if (isNew && this.place.state !== 'reading') this.takeUp(picture.oath);
      if (isNew || picture.definition !== definition) this.tell();
      ({ definition, oath } = picture);
    });
  }

  status(): ReadingStatus {
    const { definition } = this.ceremony.picture();
    return {
      title: this.oath.text.title,
      institution: definition.institution,
      venue: definition.venue,
      mode: definition.readingMode,
      stage: this.stage(),
    };
  }

  /**
   * One press of the clicker. The projector moves even where the disk fails: the hall is speaking; the refusal goes to the
   * console.
   */
  step(step: ReadingStep): Result<ReadingStatus, FileRefusal> {
    const before = this.stage();
    this.place = stepped(this.place, step, this.phrases.length);
    const { oath } = this.ceremony.picture();
    // A text that was adopted while the hall spoke waits until the end of the old one has been seen.
    const isBetween = this.place.state === 'waiting' || (before.name === 'ended' && this.place.state === 'ended');
    if (isBetween && oath.hash !== this.oath.hash) this.takeUp(oath);
    this.tell();
    const recorded = this.record(before, this.stage());
    return recorded.ok ? ok(this.status()) : recorded;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  stop(): void {
    this.stopFollowing();
    this.listeners.clear();
  }

  private takeUp(oath: CeremonyPicture['oath']): void {
    this.oath = oath;
    this.phrases = phrasesOf(oath.text);
    this.place = this.whereItStood();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** After a laptop was started again the hall goes on where it stood: at the point that was shown last, or at the end. */
  private whereItStood(): Place {
    const { readings } = this.ceremony.picture();
    const last = readings.findLast((event) => event.station === this.author.station && event.oath === this.oath.hash);
    switch (last?.what) {
      case undefined:
        return { state: 'waiting' };
      case 'began':
        return { state: 'reading', phrase: 0 };
      case 'point':
        return {
          state: 'reading',
          phrase: Math.max(
            0,
            this.phrases.findIndex(({ point }) => point === last?.point),
          ),
        };
      case 'ended':
        return { state: 'ended' };
    }
  }

  private stage(): ReadingStage {
    if (this.place.state !== 'reading') return { name: this.place.state };
    const { phrase } = this.place;
    const placed = this.phrases[phrase];
    if (placed === undefined) throw new Error('a phrase beyond the oath');
    const points = this.oath.text.points.length;
    return { name: 'reading', ...placed, points, next: this.phrases[phrase + 1]?.phrase ?? null };
  }

  private record(before: ReadingStage, after: ReadingStage): Result<unknown, FileRefusal> {
    const oath = this.oath.hash;
    if (before.name === 'waiting' && after.name === 'reading')
      return this.ceremony.append(this.author, 'reading-began', { oath });
    if (before.name !== 'ended' && after.name === 'ended') return this.ceremony.append(this.author, 'reading-ended', { oath });
    const pointBefore = before.name === 'reading' ? before.point : null;
    if (after.name === 'reading' && after.point !== null && after.point !== pointBefore) {
      return this.ceremony.append(this.author, 'reading-point-shown', { oath, point: after.point });
    }
    return ok(null);
  }
}
