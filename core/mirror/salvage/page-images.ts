/**
 * Pages of a damaged SQLite file, as they lie on the disk: nothing in the file is believed that does not prove itself later.
 * Format: https://www.sqlite.org/fileformat.html
 */
export type PageImages = {
  pageSize: number;
  /** Every image there is; the same page may occur more than once. `number` counts from 1. */
  all(): Iterable<{ number: number; bytes: Buffer }>;
  /** The image to read when another page points to this one. */
  page(number: number): Buffer | null;
};

const usualPageSize = 4096;

/** What the header says, where it can be a page size; else what SQLite gives new files. */
function claimedPageSize(file: Buffer): number {
  const claimed = file.length >= 18 ? file.readUInt16BE(16) : 0;
  return pageSizeOr(claimed === 1 ? 65_536 : claimed, usualPageSize);
}

/** The header itself may be what is damaged: the page sizes worth trying. */
export function pageSizesOf(file: Buffer): number[] {
  return [...new Set([claimedPageSize(file), usualPageSize])];
}

/** The pages of a database file; a page that was cut short at the end is left out. */
export function pagesOfFile(file: Buffer, pageSize = claimedPageSize(file)): PageImages {
  const count = Math.floor(file.length / pageSize);
  const page = (number: number) =>
    number >= 1 && number <= count ? file.subarray((number - 1) * pageSize, number * pageSize) : null;
  return {
    pageSize,
    page,
    *all() {
      for (let number = 1; number <= count; number += 1) yield { number, bytes: page(number) ?? Buffer.alloc(0) };
    },
  };
}

/**
 * The page images in a `-wal`, over those of its database (file format, section 4.1: 32 bytes of header, 24 before each
 * page). Sums are not looked at: SQLite gives up at the first frame that is wrong, and the good ones behind it are what
 * we are after. A later frame is the newer one.
 */
export function pagesOfWal(wal: Buffer, database: PageImages): PageImages {
  const pageSize = pageSizeOr(wal.length >= 12 ? wal.readUInt32BE(8) : 0, database.pageSize);
  const frame = pageSize + 24;
  const frames: { number: number; bytes: Buffer }[] = [];
  const newest = new Map<number, Buffer>();
  for (let at = 32; at + frame <= wal.length; at += frame) {
    const image = { number: wal.readUInt32BE(at), bytes: wal.subarray(at + 24, at + frame) };
    frames.push(image);
    newest.set(image.number, image.bytes);
  }
  return {
    pageSize,
    all: () => frames,
    page: (number) => newest.get(number) ?? database.page(number),
  };
}

function pageSizeOr(claimed: number, otherwise: number): number {
  return claimed >= 512 && claimed <= 65_536 && (claimed & (claimed - 1)) === 0 ? claimed : otherwise;
}
