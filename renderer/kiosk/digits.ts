/** What an operator types on the pad. The number is never shown in the clear: the hall stands around. */
export type DigitField = 'pin' | 'number';

/** The contract takes a PIN of 4 to 12 digits; the longest employee number has 18. */
export const fieldLimits = { pin: { least: 4, most: 12 }, number: { least: 1, most: 24 } } as const satisfies Record<
  DigitField,
  { least: number; most: number }
>;

export type Keypress = { digit: string } | 'erase' | 'empty';

/** The digits after one key of the pad; anything but one digit, or one too many, changes nothing. */
export function afterKeypress(digits: string, key: Keypress, field: DigitField): string {
  if (key === 'erase') return digits.slice(0, -1);
  if (key === 'empty') return '';
  return /^\d$/.test(key.digit) && digits.length < fieldLimits[field].most ? digits + key.digit : digits;
}

export function isComplete(digits: string, field: DigitField): boolean {
  return digits.length >= fieldLimits[field].least && digits.length <= fieldLimits[field].most;
}

/** Dots for all, except the last three of a number that is long enough to hide behind them. */
export function masked(digits: string, field: DigitField): string {
  const shown = field === 'number' && digits.length > 6 ? 3 : 0;
  return '•'.repeat(digits.length - shown) + digits.slice(digits.length - shown);
}
