import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';

/** Drawn sharper than this costs memory and shows nothing more, in pixels a side. */
const mostPixels = 4096;

/**
 * One page of a PDF, `width` CSS pixels wide, and its text for a screen reader. A page that is turned away from while it is drawn
 * is given up at once.
 */
export function PdfPage({ pdf, number, width, label }: { pdf: PDFDocumentProxy; number: number; width: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const target = canvas.current;
    if (target === null || width <= 0) return undefined;
    let here = true;
    let stop = () => undefined as void;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (!here) return;
      const plain = page.getViewport({ scale: 1 });
      const scale = width / plain.width;
      const sharp = Math.min(window.devicePixelRatio, mostPixels / (Math.max(plain.width, plain.height) * scale));
      const viewport = page.getViewport({ scale: scale * sharp });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${Math.floor(width)}px`;
      target.style.height = `${Math.floor(plain.height * scale)}px`;
      const drawing = page.render({ canvas: target, viewport, background: '#ffffff' });
      stop = () => drawing.cancel();
      await drawing.promise;
      const { items } = await page.getTextContent();
      if (!here) return;
      setText(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join(''));
      setDrawn(number);
    };
    // A page that is given up ends as a failure; so does one that was let go with its file.
    draw().catch(() => undefined);
    return () => {
      here = false;
      stop();
    };
  }, [pdf, number, width]);
  return (
    <>
      <canvas
        ref={canvas}
        className="pdf-page"
        // A page is drawn here, not loaded from an address.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={label}
        data-drawn={drawn === number ? number : undefined}
      />
      <div className="unseen">{drawn === number ? text : ''}</div>
    </>
  );
}
