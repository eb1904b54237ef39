import { create } from 'qrcode';

/** Modules along one side of a badge's code: version 5, which holds exactly 122 alphanumeric characters at level M. */
export const badgeModules = 37;
/** White modules that ISO/IEC 18004 wants around a QR code. */
export const quietModules = 4;

/** A dark stretch of one row, in modules from the upper left corner of the code. */
export type DarkRun = { row: number; from: number; length: number };

/**
 * The dark stretches of a badge token's QR code (ISO/IEC 18004, error correction M). Throws where the code does not
 * come out at `badgeModules`: then the token is not one that this program makes, and cameras would see a finer code.
 */
export function badgeCode(token: string): DarkRun[] {
  // The mode is named because finding it takes the library longer than the whole code.
  const { modules } = create([{ data: token, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' });
  if (modules.size !== badgeModules) {
    throw new Error(`a badge code has ${badgeModules} modules a side, this token needs ${modules.size}`);
  }
  const runs: DarkRun[] = [];
  for (let row = 0; row < modules.size; row++) {
    let from = 0;
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) === 1;
      if (dark) continue;
      if (column > from) runs.push({ row, from, length: column - from });
      from = column + 1;
    }
  }
  return runs;
}
