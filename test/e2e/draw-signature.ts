import type { Locator, Page } from 'playwright-core';

/** Writes on the pad as a finger does, by touch events of the browser itself. */
export async function drawSignature(page: Page, pad: Locator): Promise<void> {
  await pad.waitFor();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('the pad is not on screen');
  const session = await page.context().newCDPSession(page);
  for (const stroke of [loops, underline]) {
    const points = stroke.map(([x, y]) => ({ x: box.x + box.width * x, y: box.y + box.height * y }));
    const [first, ...rest] = points;
    if (first === undefined) continue;
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first] });
    for (const point of rest) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  await session.detach();
}

const steps = Array.from({ length: 90 }, (_, step) => step / 89);
/** A row of leaning loops that grow smaller to the right, in shares of the pad. */
const loops = steps.map((t): [number, number] => [
  0.3 + 0.36 * t + 0.022 * Math.sin(t * 34),
  0.47 - (0.26 - 0.2 * t) * Math.cos(t * 34) * (0.7 + 0.3 * Math.sin(t * 5)),
]);
const underline = steps.map((t): [number, number] => [0.33 + 0.34 * t, 0.8 - 0.09 * t * t]);
