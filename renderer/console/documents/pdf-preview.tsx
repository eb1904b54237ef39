import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { download } from '../widgets/download.ts';
import { Icon } from '../widgets/icon.tsx';
import { EmptyState } from '../widgets/note.tsx';
import { sizeText } from '../../text/numbers.ts';
import { Working } from '../widgets/working.tsx';
import { useOpenedPdf } from './opened-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import { pageAfterKey, zoomAfterKey, zooms } from './pdf-keys.ts';
import { PrintPdf } from './print-pdf.tsx';
import './pdf-preview.css';

/**
 * A PDF on screen, page by page, to print or to keep; also where the window has no reader of its own.
 * @param note a line between title and page, such as that nothing of it is final
 */
export function PdfPreview({ file, title, note }: { file: File; title: string; note?: ReactNode }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const opened = useOpenedPdf(file);
  return (
    <section className="panel pdf grow" aria-label={title}>
      <div className="panel-head">
        <h2>
          {title} <span className="panel-head-count">{sizeText(file.size, language)}</span>
        </h2>
        <div className="panel-head-tools">
          <Button onPress={() => download(file, file.name)}>
            <Icon name="download" />
            {t('pdf.download')}
          </Button>
          <PrintPdf file={file} />
        </div>
      </div>
      {note}
      {opened.stage === 'opening' && <Working words={t('pdf.opening')} />}
      {opened.stage === 'failed' && (
        <EmptyState icon="file" title={t('pdf.cannotShow')}>
          <p>{t('pdf.cannotShowHint')}</p>
        </EmptyState>
      )}
      {opened.stage === 'open' && <Pages key={file.name} pdf={opened.pdf} title={title} />}
    </section>
  );
}

/** Wider than on paper nobody needs a page at first, in CSS pixels. */
const atFirst = 820;

function Pages({ pdf, title }: { pdf: PDFDocumentProxy; title: string }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(zooms.indexOf(1));
  const sheet = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(sheet);
  const turn = useCallback((to: number) => {
    setPage(to);
    sheet.current?.scrollTo({ top: 0 });
  }, []);
  const press = (event: KeyboardEvent) => {
    const toPage = pageAfterKey(event.key, page, pdf.numPages);
    const toZoom = zoomAfterKey(event.key, zoom);
    if (event.ctrlKey || event.altKey || event.metaKey || (toPage === null && toZoom === null)) return;
    event.preventDefault();
    if (toPage !== null) turn(toPage);
    if (toZoom !== null) setZoom(toZoom);
  };
  const where = t('pdf.pageOf', { page: count(page), pages: count(pdf.numPages) });
  return (
    <>
      <div className="pdf-tools">
        <Button aria-label={t('pdf.before')} isDisabled={page === 1} onPress={() => turn(page - 1)}>
          <Icon name="back" />
        </Button>
        <output className="tabular">{where}</output>
        <Button aria-label={t('pdf.after')} isDisabled={page === pdf.numPages} onPress={() => turn(page + 1)}>
          <Icon name="next" />
        </Button>
        <span className="pdf-zoom">
          <Button aria-label={t('pdf.smaller')} isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)}>
            <Icon name="smaller" />
          </Button>
          <output className="tabular">{`${Math.round((zooms[zoom] ?? 1) * 100)}%`}</output>
          <Button aria-label={t('pdf.larger')} isDisabled={zoom === zooms.length - 1} onPress={() => setZoom(zoom + 1)}>
            <Icon name="larger" />
          </Button>
        </span>
      </div>
      {/* A place that scrolls must be reached by the keyboard, and its keys turn the pages. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <section className="pdf-sheet" ref={sheet} aria-label={`${title}, ${t('pdf.keys')}`} tabIndex={0} onKeyDown={press}>
        {width > 0 && <PdfPage pdf={pdf} number={page} width={Math.min(width, atFirst) * (zooms[zoom] ?? 1)} label={where} />}
      </section>
      {/* oxlint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
    </>
  );
}

/** CSS pixels between the edges of an element, without its padding; 0 until it is measured. */
function useInnerWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return undefined;
    const watching = new ResizeObserver(([entry]) => entry !== undefined && setWidth(Math.floor(entry.contentRect.width)));
    watching.observe(element.current);
    return () => watching.disconnect();
  }, [element]);
  return width;
}
