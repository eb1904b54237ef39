import { createActor, setup, assign, type Actor } from 'xstate';
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
/** Where the reading stands when the program starts. */
type Begin = { state: 'waiting' | 'reading' | 'ended'; phrase: number };

function readingFlow(phrases: number, begin: Begin) {
  return setup({
    types: { context: {} as { phrase: number }, events: {} as { type: ReadingStep } },
    actions: { first: assign({ phrase: 0 }), last: assign({ phrase: phrases - 1 }) },
  }).createMachine({
    context: { phrase: begin.phrase },
    initial: begin.state,
    states: {
      waiting: { on: { next: { target: 'reading', actions: 'first' } } },
      reading: {
        on: {
          next: [
            {
              guard: ({ context }) => context.phrase + 1 < phrases,
              actions: assign({ phrase: ({ context }) => context.phrase + 1 }),
            },
            { target: 'ended' },
          ],
          back: [
            { guard: ({ context }) => context.phrase > 0, actions: assign({ phrase: ({ context }) => context.phrase - 1 }) },
            { target: 'waiting' },
          ],
        },
      },
      ended: { on: { back: { target: 'reading', actions: 'last' } } },
    },
  });
}

export class Reading {
  private readonly ceremony: Ceremony;
  private readonly author: Author;
  private readonly listeners = new Set<() => void>();
  private readonly stopFollowing: () => void;
  /** The version that is read; a new one is taken up between two readings, never while the hall is speaking. */
  private oath: CeremonyPicture['oath'];
  private phrases: PlacedPhrase[];
  private flow: Actor<ReturnType<typeof readingFlow>>;

  constructor(ceremony: Ceremony, author: Author) {
    this.ceremony = ceremony;
    this.author = author;
    this.oath = ceremony.picture().oath;
    this.phrases = phrasesOf(this.oath.text);
    this.flow = this.begin();
    let { definition, oath } = ceremony.picture();
    this.stopFollowing = ceremony.onChange(() => {
      const picture = ceremony.picture();
      const isNew = picture.oath.hash !== oath.hash;
      if (isNew && this.flow.getSnapshot().value !== 'reading') this.takeUp(picture.oath);
      if (isNew || picture.definition !== definition) for (const listener of this.listeners) listener();
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
    this.flow.send({ type: step });
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
    this.flow.stop();
  }

  private takeUp(oath: CeremonyPicture['oath']): void {
    this.flow.stop();
    this.oath = oath;
    this.phrases = phrasesOf(oath.text);
    this.flow = this.begin();
  }

  private begin(): Actor<ReturnType<typeof readingFlow>> {
    const flow = createActor(readingFlow(this.phrases.length, this.whereItStood())).start();
    flow.subscribe(() => {
      for (const listener of this.listeners) listener();
    });
    return flow;
  }

  /** After a laptop was started again the hall goes on where it stood: at the point that was shown last, or at the end. */
  private whereItStood(): Begin {
    const { readings } = this.ceremony.picture();
    const last = readings.findLast((event) => event.station === this.author.station && event.oath === this.oath.hash);
    switch (last?.what) {
      case undefined:
        return { state: 'waiting', phrase: 0 };
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
        return { state: 'ended', phrase: this.phrases.length - 1 };
    }
  }

  private stage(): ReadingStage {
    const { value, context } = this.flow.getSnapshot();
    switch (value) {
      case 'waiting':
        return { name: 'waiting' };
      case 'ended':
        return { name: 'ended' };
      case 'reading': {
        const placed = this.phrases[context.phrase];
        if (placed === undefined) throw new Error('a phrase beyond the oath');
        const points = this.oath.text.points.length;
        return { name: 'reading', ...placed, points, next: this.phrases[context.phrase + 1]?.phrase ?? null };
      }
      default:
        return assertNever(value);
    }
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
