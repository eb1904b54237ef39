import { expect, test } from 'vitest';
import { readImage } from '../../../core/ceremony/letterhead-image.ts';
import { codeOf, must } from '../fixtures/hand-held.ts';

/** A JPEG's beginning: an application segment, `more`, and the header of a frame of 80 by 64 pixels. */
function jpeg(more: string, frame = 'c0'): Uint8Array {
  return Buffer.from(`ffd8ffe000040000${more}ff${frame}00110800400050030122000211010311010000`, 'hex');
}

test.each([
  ['baseline', jpeg('')],
  ['progressive', jpeg('', 'c2')],
  ['with fill bytes before the frame', jpeg('ffffff')],
  ['with tables before the frame', jpeg('ffdb00040102ffc4000301')],
])('a JPEG says how large it is: %s', (_, bytes) => {
  expect(must(readImage(bytes))).toEqual({ type: 'image/jpeg', width: 80, height: 64 });
});

test.each([
  ['a frame that no PDF viewer draws', jpeg('', 'c9')],
  ['no frame at all', jpeg('').subarray(0, 10)],
  ['a segment shorter than its own length', jpeg('ffe10001')],
  ['a text', Buffer.from('GIF89a')],
])('%s is no emblem', (_, bytes) => {
  expect(codeOf(readImage(bytes))).toBe('image-not-allowed');
});
