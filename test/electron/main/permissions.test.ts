import { expect, test } from 'vitest';
import { mayHave } from '../../../electron/main/permissions.ts';

const camera = {
  window: 'kiosk',
  permission: 'media',
  media: ['video'],
  topFrame: true,
  address: 'ikrar://app/kiosk.html',
} as const;

test("the kiosk's own page may see through its camera", () => {
  expect(mayHave(camera)).toBe(true);
});

test.each([
  ['another window', { ...camera, window: 'console' }],
  ['a foreign window', { ...camera, window: null }],
  ['a frame inside', { ...camera, topFrame: false }],
  ['another page in the kiosk', { ...camera, address: 'https://example.invalid/kiosk.html' }],
  ['a page that does not say who it is', { ...camera, address: undefined }],
  ['the microphone', { ...camera, media: ['audio'] }],
  ['camera and microphone', { ...camera, media: ['video', 'audio'] }],
  ['media of no kind', { ...camera, media: [] }],
  ['the screen itself', { ...camera, permission: 'display-capture' }],
  ['the clipboard', { ...camera, permission: 'clipboard-read', media: [] }],
] as const)('%s may not', (_what, asked) => {
  expect(mayHave(asked)).toBe(false);
});
