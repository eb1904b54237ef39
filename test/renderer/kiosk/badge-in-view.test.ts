import { expect, test } from 'vitest';
import { badgeInView } from '../../../renderer/kiosk/badge-in-view.ts';

test('a badge that stays in view counts once', () => {
  const view = badgeInView();
  const frames = Array.from({ length: 80 }, (_, frame) => view.isNew('A', frame * 125, true));
  expect(frames.filter(Boolean)).toHaveLength(1);
  expect(frames[0]).toBe(true);
});

test('a badge taken away and shown again counts again', () => {
  const view = badgeInView();
  expect(view.isNew('A', 0, true)).toBe(true);
  expect(view.isNew('A', 1400, true)).toBe(false);
  for (let at = 1525; at < 4000; at += 125) expect(view.isNew(null, at, true)).toBe(false);
  expect(view.isNew('A', 4000, true)).toBe(true);
});

test('a badge that stays in view while the laptop is too busy to look, or blurs for a picture, counts once', () => {
  const view = badgeInView();
  expect(view.isNew('A', 0, true)).toBe(true);
  expect(view.isNew('A', 5000, true)).toBe(false);
  expect(view.isNew(null, 9000, true)).toBe(false);
  expect(view.isNew('A', 12_000, true)).toBe(false);
});

test('a badge shown too early counts as soon as the kiosk listens', () => {
  const view = badgeInView();
  expect(view.isNew('B', 0, false)).toBe(false);
  expect(view.isNew('B', 125, false)).toBe(false);
  expect(view.isNew('B', 250, true)).toBe(true);
});

test('two badges in one picture do not wake each other', () => {
  const view = badgeInView();
  const frames = ['A', 'B', 'A', 'B', 'A', 'B'].map((text, frame) => view.isNew(text, frame * 125, true));
  expect(frames).toEqual([true, true, false, false, false, false]);
});
