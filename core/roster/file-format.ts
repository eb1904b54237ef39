/** What a file is by its first bytes; its name is never asked. */
export type FileFormat = 'empty' | 'text' | 'workbook' | 'old-excel' | 'encrypted' | 'web-page' | 'binary';

/** Archives begin so, and XLSX is one. */
const archive = [0x50, 0x4b, 0x03, 0x04];
/** The compound files of old Office programs; newer ones put what has a password into one. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
/** PDF, SQLite, pictures, gzip: no text file begins with these. */
const binaries = [
  [0x25, 0x50, 0x44, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

export function formatOf(bytes: Uint8Array): FileFormat {
  if (startsWith(bytes, archive)) return 'workbook';
  if (startsWith(bytes, compound)) return isEncrypted(bytes) ? 'encrypted' : 'old-excel';
  if (binaries.some((beginning) => startsWith(bytes, beginning))) return 'binary';
  if (bytes.every((byte) => byte <= 0x20)) return 'empty';
  // Staff programs export tables of a web page, or XML of 2003, and call them `.xls`.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|meta|style|table|\?xml|!--)/i.test(head) ? 'web-page' : 'text';
}

/** The stream that holds the encrypted workbook is called so in the directory of the compound file, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
