import { expect, test } from 'vitest';
import type { UtcMillis } from '../../../../core/clock.ts';
import { PrintedDocument } from '../../../../core/print/document.ts';
import { mm } from '../../../../core/print/paper.ts';
import { drawSignature, isBlank } from '../../../../core/report/signatures/signature-drawing.ts';
import type { Strokes } from '../../../../core/station/status.ts';
import { readPdf, renderPage } from '../../print/read-pdf.ts';

const box = { x: 60 * mm, y: 50 * mm, width: 36 * mm, height: 12 * mm };

async function drawn(strokes: Strokes): Promise<Buffer> {
  const document = new PrintedDocument({
    title: 'Goresan',
    author: '',
    subject: '',
    createdAt: 0 as UtcMillis,
    paper: 'A4',
    margins: 'usual',
  });
  drawSignature(document.pdf, strokes, box);
  return (await document.finish(() => ({ left: '', right: '' }))).pdf;
}

/** Where the ink is on the page, in points; null on a white page. */
async function inkOf(strokes: Strokes): Promise<{ left: number; right: number; top: number; bottom: number } | null> {
  const scale = 4;
  const { data, width } = await renderPage(await drawn(strokes), 1, scale);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < data.length; index += 4) {
    if ((data[index] ?? 255) > 200) continue;
    const x = (index / 4) % width;
    const y = Math.floor(index / 4 / width);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right < 0 ? null : { left: left / scale, right: right / scale, top: top / scale, bottom: bottom / scale };
}

const circle = (radius: number): Strokes => [
  Array.from({ length: 60 }, (_, index) => {
    const angle = (index / 59) * 2 * Math.PI;
    return [100 + radius * Math.cos(angle), 100 + radius * Math.sin(angle), index * 10, 0.5] as const;
  }),
];

test('a large signature is made smaller until it fits, and a circle stays a circle', async () => {
  const ink = await inkOf(circle(80));
  expect(ink).not.toBeNull();
  if (!ink) return;
  expect(ink.top).toBeGreaterThanOrEqual(box.y - 0.3);
  expect(ink.bottom).toBeLessThanOrEqual(box.y + box.height + 0.3);
  expect(ink.bottom - ink.top).toBeGreaterThan(box.height * 0.9);
  expect((ink.right - ink.left) / (ink.bottom - ink.top)).toBeCloseTo(1, 1);
  expect((ink.left + ink.right) / 2).toBeCloseTo(box.x + box.width / 2, 0);
});

test('a small signature is never blown up', async () => {
  const ink = await inkOf(circle(2));
  expect(ink && (ink.right - ink.left) / mm).toBeCloseTo(4.3, 0);
});

test('a single touch becomes a dot', async () => {
  const ink = await inkOf([[[30, 20, 0, 0.5]]]);
  expect(ink && ink.right - ink.left).toBeLessThan(1 * mm);
  expect(ink && ink.right - ink.left).toBeGreaterThan(0.2 * mm);
});

test('points that are no numbers leave no trace', async () => {
  const broken: Strokes = [[[Number.NaN, 5, 0, 1]], [[Infinity, -Infinity, 0, 1]], []];
  expect(isBlank(broken)).toBe(true);
  expect(await inkOf(broken)).toBeNull();
  expect(await inkOf([...broken, ...circle(2)])).not.toBeNull();
});

test('twenty thousand points are drawn, and thinned to what print can show', async () => {
  const long: Strokes = [
    Array.from({ length: 20_000 }, (_, index) => [index / 200, 20 + Math.sin(index / 300) * 10, index, 0.5] as const),
  ];
  const pdf = await drawn(long);
  const [page] = (await readPdf(pdf)).operators;
  expect(page?.curves).toBeGreaterThan(100);
  expect(page?.curves).toBeLessThan(2000);
});
