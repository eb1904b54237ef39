/** Electron's names of keys (accelerators) as a keyboard would report them. Only what the specs press. */
const keys: Readonly<Record<string, { key: string; code: string }>> = {
  Right: { key: 'ArrowRight', code: 'ArrowRight' },
  Left: { key: 'ArrowLeft', code: 'ArrowLeft' },
  Down: { key: 'ArrowDown', code: 'ArrowDown' },
  Up: { key: 'ArrowUp', code: 'ArrowUp' },
  PageDown: { key: 'PageDown', code: 'PageDown' },
  PageUp: { key: 'PageUp', code: 'PageUp' },
  Space: { key: ' ', code: 'Space' },
  Enter: { key: 'Enter', code: 'Enter' },
};

export function keyOf(keyCode: string): { key: string; code: string } {
  const known = keys[keyCode];
  if (known !== undefined) return known;
  if (/^[a-z]$/.test(keyCode)) return { key: keyCode, code: `Key${keyCode.toUpperCase()}` };
  throw new Error(`the stand-in knows no key ${keyCode}`);
}
