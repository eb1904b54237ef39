import type { PageImages } from './page-images.ts';

/** One value of a record: text, bytes, a whole number, or null for NULL and whatever our tables do not hold. */
export type Value = string | Buffer | number | null;

/** A row or an index key, as it could be read. */
export type SalvagedRecord = Value[];

/** B-tree pages that hold our rows: leaves of tables, leaves and inner pages of tables without rowid. */
const pageKinds = new Map([
  [0x0d, { header: 8, before: 0, rowid: true }],
  [0x0a, { header: 8, before: 0, rowid: false }],
  [0x02, { header: 12, before: 4, rowid: false }],
] as const);
type PageKind = { header: number; before: number; rowid: boolean };
const innerTablePage = 0x05;

/**
 * Every record that can be read from any page. What is broken is passed over, cell by cell. A crafted file can make all
 * cells share one long chain of pages; together they may not read more than `budget` bytes.
 */
export function* recordsIn(images: PageImages, budget: { bytes: number }): Generator<SalvagedRecord> {
  for (const { number, bytes } of images.all()) {
    const start = number === 1 ? 100 : 0;
    const flag = bytes[start] ?? 0;
    const known = pageKinds.get(flag as 0x0d);
    // Where that one byte was hit, the cells may still be read as what they are.
    const kinds: Iterable<PageKind> = known !== undefined ? [known] : flag === innerTablePage ? [] : pageKinds.values();
    for (const kind of kinds) yield* recordsOfPage(bytes, start, kind, images, budget);
  }
}

function* recordsOfPage(
  page: Buffer,
  start: number,
  kind: PageKind,
  images: PageImages,
  budget: { bytes: number },
): Generator<SalvagedRecord> {
  const cells = page.readUInt16BE(start + 3);
  for (let index = 0; index < cells; index += 1) {
    const pointer = start + kind.header + 2 * index;
    if (pointer + 2 > page.length) return;
    const record = readCell(page, page.readUInt16BE(pointer) + kind.before, kind.rowid, images, budget);
    if (record !== null) yield record;
  }
}

function readCell(
  page: Buffer,
  at: number,
  rowid: boolean,
  images: PageImages,
  budget: { bytes: number },
): SalvagedRecord | null {
  const size = varint(page, at);
  if (size === null) return null;
  const key = rowid ? varint(page, size.next) : size;
  if (key === null) return null;
  const payload = payloadOf(page, key.next, size.value, rowid, images, budget);
  return payload === null ? null : decode(payload);
}

/** File format, section 1.6: how much of a payload lies in the page, and the chain of pages with the rest. */
function payloadOf(
  page: Buffer,
  at: number,
  size: number,
  rowid: boolean,
  images: PageImages,
  budget: { bytes: number },
): Buffer | null {
  const usable = images.pageSize;
  const most = rowid ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitted = least + ((size - least) % (usable - 4));
  const local = size <= most ? size : fitted <= most ? fitted : least;
  if (size < 2 || at + local > page.length) return null;
  if (local === size) return page.subarray(at, at + size);
  if (at + local + 4 > page.length || size > budget.bytes) return null;
  const parts = [page.subarray(at, at + local)];
  let read = local;
  let next = page.readUInt32BE(at + local);
  while (read < size) {
    const image = images.page(next);
    if (image === null) return null;
    const part = image.subarray(4, 4 + Math.min(size - read, usable - 4));
    parts.push(part);
    read += part.length;
    budget.bytes -= part.length;
    next = image.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** File format, section 2.1: the header lists the type of each value, then the values follow. */
function decode(payload: Buffer): SalvagedRecord | null {
  const header = varint(payload, 0);
  if (header === null || header.value > payload.length) return null;
  const record: SalvagedRecord = [];
  let type = varint(payload, header.next);
  let at = header.value;
  for (let read = header.next; read < header.value; type = varint(payload, read)) {
    if (type === null) return null;
    const length = lengthOf(type.value);
    if (at + length > payload.length) return null;
    record.push(valueOf(payload.subarray(at, at + length), type.value));
    at += length;
    read = type.next;
  }
  return record;
}

const wholeNumberLengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

function lengthOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return wholeNumberLengths[type] ?? 0;
}

function valueOf(bytes: Buffer, type: number): Value {
  if (type >= 12) return type % 2 === 1 ? bytes.toString('utf8') : bytes;
  if (type === 8) return 0;
  if (type === 9) return 1;
  // A `seq` of more than six bytes is no `seq` of ours.
  return type >= 1 && type <= 5 ? bytes.readIntBE(0, bytes.length) : null;
}

/** Seven bits a byte, the most significant first, at most nine bytes; null past the end or beyond what a number holds. */
function varint(bytes: Buffer, at: number): { value: number; next: number } | null {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, next: at + index + 1 } : null;
  }
  return null;
}
