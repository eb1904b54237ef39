import { expect, test } from 'vitest';
import { durationText, offsetText } from '../../../renderer/text/durations.ts';

test.each([
  [0, '0 detik', '0 seconds'],
  [1_240, '+1 detik', '+1 second'],
  [-2_000, '−2 detik', '−2 seconds'],
  [842_000, '+14 menit', '+14 minutes'],
  [-26 * 3_600_000, '−26 jam', '−26 hours'],
  [9_800 * 86_400_000, '+9.800 hari', '+9,800 days'],
])('a clock that is %i ms ahead reads %s', (millis, indonesian, english) => {
  expect([offsetText(millis, 'id'), offsetText(millis, 'en')]).toEqual([indonesian, english]);
  expect(durationText(millis, 'id')).toBe(indonesian.replace(/^[+−]/, ''));
});
