import { crc32 } from 'node:zlib';

/** Signatures and sizes of an archive's records (APPNOTE.TXT 4.3); names are UTF-8 (flag bit 11), parts are stored as they are. */
const records = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const sizes = { local: 30, central: 46, end: 22 } as const;
const versionNeeded = 20;
const namesAreUtf8 = 0x0800;

/**
 * An archive whose parts are stored and not deflated, below four gigabytes in all. By hand, since the libraries compute checksums in
 * JavaScript, and for a large list that alone takes a tenth of the time in which it is read.
 */
export function storedArchive(parts: readonly { path: string; bytes: Uint8Array }[]): ArrayBuffer {
  const named = parts.map(({ path, bytes }) => ({ name: Buffer.from(path), bytes, checksum: crc32(bytes) }));
  const whole = named.reduce<number>(
    (sum, { name, bytes }) => sum + sizes.local + sizes.central + 2 * name.length + bytes.length,
    sizes.end,
  );
  const buffer = new ArrayBuffer(whole);
  const [view, archive] = [new DataView(buffer), new Uint8Array(buffer)];
  let at = 0;
  const starts = named.map(({ name, bytes, checksum }) => {
    const start = at;
    view.setUint32(at, records.local, true);
    writeDescription(view, at + 4, { name: name.length, size: bytes.length, checksum });
    archive.set(name, at + sizes.local);
    archive.set(bytes, at + sizes.local + name.length);
    at += sizes.local + name.length + bytes.length;
    return start;
  });
  const directory = at;
  for (const [index, { name, bytes, checksum }] of named.entries()) {
    view.setUint32(at, records.central, true);
    view.setUint16(at + 4, versionNeeded, true);
    writeDescription(view, at + 6, { name: name.length, size: bytes.length, checksum });
    view.setUint32(at + 42, starts[index] ?? 0, true);
    archive.set(name, at + sizes.central);
    at += sizes.central + name.length;
  }
  view.setUint32(at, records.end, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return buffer;
}

/** What both records of a part say of it, from the version on; what is not written is zero. */
function writeDescription(
  view: DataView,
  at: number,
  { name, size, checksum }: { name: number; size: number; checksum: number },
): void {
  view.setUint16(at, versionNeeded, true);
  view.setUint16(at + 2, namesAreUtf8, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name, true);
}
