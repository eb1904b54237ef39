/**
 * The frames of a `-wal`, looked at as bytes (https://www.sqlite.org/fileformat.html, sections 4.1 and 4.2). SQLite stops at
 * the first frame whose sum is wrong and silently forgets everything behind it: right for a commit that never finished,
 * and a loss of acknowledged signings where a single byte went bad.
 */
const headerLength = 32;
const frameHeaderLength = 24;
const bigEndianSums = 0x377f0683;

/**
 * Do frames lie behind a commit that SQLite cannot read? Every commit is on the disk before the next one begins, so that one
 * was acknowledged. Only the last commit of all cannot be told from one that the power did not let finish.
 * @param pageSize of the database, in bytes: the header of the `-wal` may be what is damaged
 */
export function goesOnBehindDamage(wal: Buffer, pageSize: number): boolean {
  const length = frameHeaderLength + pageSize;
  const frames = Array.from({ length: Math.max(0, Math.floor((wal.length - headerLength) / length)) }, (_, index) =>
    wal.subarray(headerLength + index * length, headerLength + (index + 1) * length),
  );
  const [first] = frames;
  if (first === undefined) return false;
  const sums = new FrameSums(wal.readUInt32BE(0) === bigEndianSums);
  const headerIsWhole = sums.add(wal.subarray(0, 24)).equal(wal.subarray(24, 32));
  // Frames that an earlier use of the same `-wal` left behind carry other salts, and are no loss.
  const salts = headerIsWhole ? wal.subarray(16, 24) : saltsOf(first);
  const ours = (frame: Buffer) => saltsOf(frame).equals(salts);
  const readable = (frame: Buffer) =>
    headerIsWhole &&
    ours(frame) &&
    sums.add(frame.subarray(0, 8)).add(frame.subarray(frameHeaderLength)).equal(frame.subarray(16, 24));
  const broken = frames.findIndex((frame) => !readable(frame));
  if (broken < 0) return false;
  const behind = frames.slice(broken).filter(ours);
  const commit = behind.findIndex((frame) => frame.readUInt32BE(4) !== 0);
  return commit >= 0 && commit < behind.length - 1;
}

function saltsOf(frame: Buffer): Buffer {
  return frame.subarray(8, 16);
}

/** The running sums over a `-wal`; each frame holds what they are after it. */
class FrameSums {
  private one = 0;
  private two = 0;
  private readonly bigEndian: boolean;

  constructor(bigEndian: boolean) {
    this.bigEndian = bigEndian;
  }

  add(bytes: Buffer): this {
    const word = (at: number) => (this.bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
    for (let at = 0; at + 8 <= bytes.length; at += 8) {
      this.one = (this.one + word(at) + this.two) >>> 0;
      this.two = (this.two + word(at + 4) + this.one) >>> 0;
    }
    return this;
  }

  equal(stored: Buffer): boolean {
    return stored.readUInt32BE(0) === this.one && stored.readUInt32BE(4) === this.two;
  }
}
