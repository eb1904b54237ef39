import type { Page } from 'playwright-core';
import { atRest } from './screen-checks.ts';

/**
 * What somebody would call broken on a page that may scroll, down only: text that is wider than what holds it, cut where nothing
 * scrolls, on top of other text, or too small; controls that are too small (WCAG 2.2, 2.5.8) or stick out. Empty when all is well.
 */
export async function cutFaults(page: Page): Promise<string[]> {
  await atRest(page);
  return page.evaluate(() => {
    const faults: string[] = [];
    const named = (element: Element) => `${element.className || element.tagName}: ${(element.textContent ?? '').slice(0, 40)}`;
    const leastLetters = 14;
    const leastControl = 24;
    const root = document.documentElement;
    if (root.scrollWidth > window.innerWidth || root.scrollHeight > window.innerHeight) faults.push('the whole window scrolls');
    /** Only for screen readers: an element of one pixel that cuts all it holds. */
    const unseen = (element: Element): boolean => {
      for (let above: Element | null = element; above !== null; above = above.parentElement) {
        const box = above.getBoundingClientRect();
        if (box.width <= 1 && box.height <= 1 && getComputedStyle(above).overflow === 'hidden') return true;
      }
      return false;
    };
    for (const control of document.querySelectorAll('button, a, input, [role="row"][data-index]')) {
      if (!control.checkVisibility() || unseen(control)) continue;
      const box = control.getBoundingClientRect();
      if (box.height < leastControl) faults.push(`a control of ${box.height} px: ${named(control)}`);
      if (box.left < -0.5 || box.right > window.innerWidth + 0.5) faults.push(`a control sticks out: ${named(control)}`);
    }
    const main = document.querySelector('main');
    if (main === null) return ['there is no main part'];
    if (main.scrollWidth > main.clientWidth) faults.push('the page scrolls sideways');
    for (const scroller of document.querySelectorAll('main *')) {
      if (scroller.scrollWidth > scroller.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(scroller).overflowX)) {
        faults.push(`scrolls sideways: ${named(scroller)}`);
      }
    }

    const inView: { element: Element; box: DOMRect }[] = [];
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.closest('svg, datalist, iframe, [inert], [aria-hidden="true"]') === null &&
        element.checkVisibility() &&
        !unseen(element),
    );
    for (const element of texts) {
      const letters = Number.parseFloat(getComputedStyle(element).fontSize);
      if (letters < leastLetters) faults.push(`letters of ${letters} px: ${named(element)}`);
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) {
          let [top, bottom] = [line.top, line.bottom];
          for (let above = element.parentElement; above !== null && above !== document.body; above = above.parentElement) {
            const style = getComputedStyle(above);
            if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
            const box = above.getBoundingClientRect();
            if (line.left < box.left - 1 || line.right > box.right + 1) faults.push(`cut at the side: ${named(element)}`);
            const cuts = style.overflowY === 'hidden' || style.overflowY === 'clip';
            if (cuts && (line.top < box.top - 4 || line.bottom > box.bottom + 4)) faults.push(`cut: ${named(element)}`);
            top = Math.max(top, box.top);
            bottom = Math.min(bottom, box.bottom);
          }
          // Rows that scroll beneath a heading that stays are meant to.
          const under = element.closest('.grid-body');
          const head = under?.previousElementSibling?.getBoundingClientRect();
          if (head !== undefined) top = Math.max(top, head.bottom);
          if (bottom - top > line.height * 0.6)
            inView.push({ element, box: new DOMRect(line.left, top, line.width, bottom - top) });
        }
      }
    }
    for (const [index, one] of inView.entries()) {
      for (const other of inView.slice(index + 1)) {
        if (one.element === other.element) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1 && down > Math.min(one.box.height, other.box.height) * 0.35) {
          faults.push(`${named(one.element)} lies on ${named(other.element)}`);
        }
      }
    }
    return [...new Set(faults)];
  });
}
