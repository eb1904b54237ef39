import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The three screens of the design: a laptop, a full-HD panel, and a panel that stands upright. */
export const screenSizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
] as const;

export type LayoutRules = {
  /** Least letter height of any text, CSS pixels. */
  letters: number;
  /** Least height of any control, CSS pixels; 0 where there is none. */
  controls: number;
};

/**
 * Waits until the screen stands: fonts are there, nothing glides in any more, and what measures itself, such as a long list, has
 * found its place. What turns without end, such as the sign of work going on, does not count.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const glides = () =>
      document
        .getAnimations()
        .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity);
    const places = () =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .map(
          (element) =>
            `${element.offsetLeft} ${element.offsetTop} ${element.offsetWidth} ${element.offsetHeight} ${element.style?.cssText}`,
        )
        .join();
    const nextFrame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    let before = '';
    for (let still = 0; still < 3;) {
      // oxlint-disable-next-line no-await-in-loop -- one frame after the other
      await nextFrame();
      const now = places();
      still = now === before && !glides() ? still + 1 : 0;
      before = now;
    }
  });
}

/**
 * What somebody standing before the screen would call broken: text outside the screen, cut off, on top of other text,
 * too small, or a control too small for a thumb. Empty when all is well. Text inside a region that scrolls may lie below.
 */
export async function layoutFaults(page: Page, rules: LayoutRules): Promise<string[]> {
  await atRest(page);
  return page.evaluate(({ letters, controls }) => {
    const faults: string[] = [];
    const wide = window.innerWidth;
    const high = window.innerHeight;
    const root = document.documentElement;
    if (root.scrollWidth > wide || root.scrollHeight > high) faults.push('the page itself scrolls');

    const named = (element: Element) => `${element.className || element.tagName}: ${(element.textContent ?? '').slice(0, 40)}`;
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
    const insideScroller = (element: Element): boolean => {
      for (let above = element.parentElement; above; above = above.parentElement) if (scrolls(above)) return true;
      return false;
    };
    const visible = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    /** The drawn lines of an element's own text. */
    const linesOf = (element: Element): DOMRect[] =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()];
        });

    const texts = [...document.querySelectorAll('body *')]
      .filter((element) => visible(element) && element.closest('.unseen, svg, canvas, script, style') === null)
      .map((element) => ({ element, lines: linesOf(element) }))
      .filter(({ lines }) => lines.length > 0);
    if (texts.length === 0) faults.push('there is nothing to read');

    const fixed: { element: Element; line: DOMRect }[] = [];
    for (const { element, lines } of texts) {
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < letters - 0.01) faults.push(`letters of ${size} px in ${named(element)}`);
      if (insideScroller(element)) continue;
      for (const line of lines) {
        fixed.push({ element, line });
        if (line.left < -0.5 || line.top < -0.5 || line.right > wide + 0.5 || line.bottom > high + 0.5) {
          faults.push(`outside the screen: ${named(element)}`);
        }
        for (let above = element.parentElement; above; above = above.parentElement) {
          if (getComputedStyle(above).overflow === 'visible') continue;
          const box = above.getBoundingClientRect();
          // Line boxes are taller than letters; a few pixels of air may be cut, letters may not.
          if (line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - 8 || line.bottom > box.bottom + 8) {
            faults.push(`cut off by ${above.className}: ${named(element)}`);
          }
        }
      }
    }
    for (const [index, one] of fixed.entries()) {
      for (const other of fixed.slice(index + 1)) {
        const across = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
        const down = Math.min(one.line.bottom, other.line.bottom) - Math.max(one.line.top, other.line.top);
        const lowest = Math.min(one.line.height, other.line.height);
        if (one.element !== other.element && across > 1 && down > lowest * 0.35) {
          faults.push(`${named(one.element)} lies on ${named(other.element)}`);
        }
      }
    }
    for (const control of document.querySelectorAll('button')) {
      const box = control.getBoundingClientRect();
      if (visible(control) && box.height < controls - 0.01) faults.push(`a control of ${box.height} px: ${named(control)}`);
      if (visible(control) && (box.right > wide + 0.5 || box.bottom > high + 0.5 || box.left < -0.5)) {
        faults.push(`control outside the screen: ${named(control)}`);
      }
    }
    return [...new Set(faults)];
  }, rules);
}

/** What axe finds against WCAG 2.2 A and AA; with `enhanced` also contrast of 7:1. */
export async function axeFaults(page: Page, enhanced: boolean): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast-enhanced': { enabled: enhanced } },
  });
  // Our pages have no frames: without them axe needs no second page to gather its findings in.
  const { violations } = await builder.setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}

/** Writes a picture when `IKRAR_PICTURES` names a folder; for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['IKRAR_PICTURES'];
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.screenshot({ path: join(folder, `${name}-${width}x${height}.png`) });
}
