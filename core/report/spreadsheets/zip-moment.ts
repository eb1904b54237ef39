import type { UtcMillis } from '../../clock.ts';

const [endOfDirectory, inDirectory, beforeFile] = [0x06054b50, 0x02014b50, 0x04034b50];
const earliest = Date.UTC(1980);

/**
 * Writes one moment into a ZIP wherever it says when a file in it was changed (PKWARE APPNOTE 4.4.6), so that the same tables give
 * the same bytes. A ZIP names no time zone and keeps every other second: the moment stands there in UTC. Changes the bytes that it
 * is given; throws where they are no ZIP.
 */
export function datedZip(zip: Buffer, at: UtcMillis): Buffer {
  const moment = dosMoment(at);
  const end = zip.lastIndexOf(signature(endOfDirectory));
  if (end === -1) throw new Error('not a ZIP');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const file = zip.readUInt32LE(entry + 42);
    if (zip.readUInt32LE(entry) !== inDirectory || zip.readUInt32LE(file) !== beforeFile) throw new Error('not a ZIP');
    zip.writeUInt32LE(moment, entry + 12);
    zip.writeUInt32LE(moment, file + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}

/** Two seconds, minutes, hours, then days, months and years since 1980, from the lowest bits up. */
function dosMoment(at: UtcMillis): number {
  const moment = new Date(Math.max(at, earliest));
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  const day = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  return ((day << 16) | time) >>> 0;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
