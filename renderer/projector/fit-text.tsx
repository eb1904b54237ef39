import { useLayoutEffect, useRef, type ReactNode } from 'react';

/** Letter heights from the largest to the least, in hundredths of the screen's shorter side. */
const steps = [11.4, 10.2, 9.1, 8.1, 7.2, 6.4, 5.7, 5.1, 4.5, 4, 3.6, 3.2, 2.8, 2.5, 2.2] as const;

/**
 * Sets its content as large as fits, in measured steps: a phrase of four words fills the wall, one of 400 characters
 * is never cut. `most` is the largest step in the same hundredths. Measured anew with the window and the font.
 */
export function FitText({ most = steps[0], className, children }: { most?: number; className: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const fit = () => fitInto(element, most);
    fit();
    void document.fonts.ready.then(fit);
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return (
    <div className={`fit ${className}`} ref={box}>
      <div className="fit-content">{children}</div>
    </div>
  );
}

function fitInto(box: HTMLElement, most: number): void {
  const content = box.firstElementChild;
  if (content === null) return;
  for (const step of steps) {
    if (step > most) continue;
    box.style.setProperty('--letter', `${step}vmin`);
    if (content.scrollHeight <= box.clientHeight && content.scrollWidth <= box.clientWidth) return;
  }
}
