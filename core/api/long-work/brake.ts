/**
 * What a job's thread and whoever runs it share in memory: a thread in the middle of its work hears no message, but it can look
 * here. It also settles who comes first, the job that begins its last step or whoever ends it by force.
 */
export class Brake {
  readonly shared: SharedArrayBuffer;
  private readonly flags: Int32Array;

  /** @param shared that of the other side; a new one for the first */
  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.shared = shared;
    this.flags = new Int32Array(shared);
  }

  pull(): void {
    Atomics.store(this.flags, asked, 1);
  }

  isPulled(): boolean {
    return Atomics.load(this.flags, asked) === 1;
  }

  /** True for the first who takes it: one side may go on then, and the other must not. */
  takeLastWord(): boolean {
    return Atomics.compareExchange(this.flags, lastWord, 0, 1) === 0;
  }
}

/** Places of the flags. */
const asked = 0;
const lastWord = 1;
