/** Numbers as Indonesian official documents write them: `10.996`, `98,8%`, `sepuluh ribu sembilan ratus sembilan puluh enam`. */

const ones = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;
const largest = 999_999_999;

/**
 * A whole number from 0 to 999,999,999 in words, lower case. One ten, one hundred and one thousand are fused with
 * `se-` (sepuluh, seratus, seribu), one million is not (satu juta), as in the Kamus Besar Bahasa Indonesia.
 * Throws RangeError on anything else: a count that is no count is a bug.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > largest) throw new RangeError(`no words for the number ${value}`);
  if (value === 0) return 'nol';
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor((value % 1_000_000) / 1000);
  const words: string[] = [];
  if (millions > 0) words.push(belowThousand(millions), 'juta');
  if (thousands === 1) words.push('seribu');
  else if (thousands > 1) words.push(belowThousand(thousands), 'ribu');
  words.push(belowThousand(value % 1000));
  return words.filter((word) => word !== '').join(' ');
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = belowHundred(value % 100);
  if (hundreds === 0) return rest;
  const head = hundreds === 1 ? 'seratus' : `${ones[hundreds]} ratus`;
  return rest === '' ? head : `${head} ${rest}`;
}

function belowHundred(value: number): string {
  if (value < 10) return ones[value] ?? '';
  if (value === 10) return 'sepuluh';
  if (value === 11) return 'sebelas';
  if (value < 20) return `${ones[value - 10]} belas`;
  const unit = ones[value % 10] ?? '';
  const tens = `${ones[Math.floor(value / 10)]} puluh`;
  return unit === '' ? tens : `${tens} ${unit}`;
}

/** A whole number with a point between thousands: `10.996`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Digits, then words in parentheses: `24 (dua puluh empat)`. */
export function digitsAndWords(value: number): string {
  return `${grouped(value)} (${numberInWords(value)})`;
}

/**
 * `part` of `whole` with one decimal and a comma: `98,8%`; a dash when there is no whole. Rounding never says that
 * all have signed while one is missing, nor that none has while one did: 10,995 of 10,996 is `99,9%`.
 */
export function percentage(part: number, whole: number): string {
  if (whole === 0) return '–';
  if (part === whole) return '100%';
  if (part === 0) return '0%';
  const tenths = Math.min(999, Math.max(1, Math.round((part / whole) * 1000)));
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
}
