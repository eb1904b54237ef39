import type { Refusal } from '../core/api/words.ts';
import type { Clock, Random } from '../core/clock.ts';
import { err, ok, type Result } from '../core/result.ts';

/** What a command answers: the fields beside `ok` for a script (null where it has answered already), the lines for a person. */
export type Answer = { json: object | null; lines: string[] };
/** A refusal, and what a script and a person may want to know besides. */
export type Refused = { refusal: Refusal; json?: object; lines?: string[] };
export type Outcome = Result<Answer, Refused>;

/** What a command reaches of the world outside. */
export type World = {
  clock: Clock;
  random: Random;
  /** Name and version, as it stands in `station-opened`. */
  program: string;
  /** From IKRAR_PASSPHRASE, or asked for on a terminal; null where there is neither. */
  passphrase: () => Promise<string | null>;
  /** The same, typed twice where it is typed. */
  newPassphrase: () => Promise<string | null>;
  /** From IKRAR_NEW_PASSPHRASE, or typed twice: what is to take the place of the present one. */
  nextPassphrase: () => Promise<string | null>;
  /** Lines of standard input, or of a file. */
  linesOf: (file: string | null) => Result<AsyncIterable<string>, Refusal>;
  /** Writes to standard output at once, for commands that go on. */
  say: (text: string) => void;
  /** False once nobody takes what is said: the other end of a pipe is gone. */
  heard: () => boolean;
  /** Writes to standard error, for the technician. */
  log: (text: string) => void;
  /** What is being done now, for a person at a terminal; goes nowhere otherwise. */
  progress: (text: string) => void;
};

export type Work = (world: World) => Promise<Outcome> | Outcome;
/** Runs the work of a command, prints what it answers, and sets the exit code. */
export type Run = (json: boolean, work: Work) => Promise<void>;

/** A result of the core as the outcome of a command. */
export function outcomeOf<Value>(result: Result<Value, Refusal>, answer: (value: Value) => Answer): Outcome {
  return result.ok ? ok(answer(result.value)) : err({ refusal: result.error });
}
