import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What the first 100 bytes of a SQLite file say (https://www.sqlite.org/fileformat.html, section 1.3). */
export type Header = {
  applicationId: number;
  /** The schema version. */
  version: number;
  /** Bytes. */
  pageSize: number;
  /** How many pages the file says it has. */
  pages: number;
  /** How many bytes it really has. */
  size: number;
};

/** Read without SQLite, so that a file which is not ours stays as it was; null where it is no SQLite file at all. */
export function headerOf(path: string): Header | null {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(100);
    if (readSync(descriptor, bytes, 0, 100, 0) < 100) return null;
    if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return null;
    return {
      applicationId: bytes.readUInt32BE(68),
      version: bytes.readUInt32BE(60),
      pageSize: bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16),
      pages: bytes.readUInt32BE(28),
      size: fstatSync(descriptor).size,
    };
  } finally {
    closeSync(descriptor);
  }
}
