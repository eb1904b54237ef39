import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../text/language.ts';
import { Button } from '../ui/button.tsx';
import { download } from './download.ts';
import { Icon } from './icon.tsx';
import { EmptyState } from './note.tsx';
import { sizeText } from './numbers.ts';
import './pdf-preview.css';

/** A PDF on screen, to print or to keep. Where the window cannot show PDFs it says so, and how to go on. */
export function PdfPreview({ file, title }: { file: File; title: string }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const frame = useRef<HTMLIFrameElement>(null);
  const address = useObjectUrl(file);
  const shows = navigator.pdfViewerEnabled;
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
          {shows && <Button onPress={() => frame.current?.contentWindow?.print()}>{t('pdf.print')}</Button>}
        </div>
      </div>
      {/* Chromium's PDF viewer does not start inside a sandbox; the frame holds nothing but our own PDF. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      {shows && address !== null && <iframe ref={frame} src={address} title={t('pdf.preview', { file: file.name })} />}
      {!shows && (
        <EmptyState icon="file" title={t('pdf.cannotShow')}>
          <p>{t('pdf.cannotShowHint')}</p>
        </EmptyState>
      )}
    </section>
  );
}

/** An address for a file while it is on screen. */
function useObjectUrl(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    // An address is held by the page until it is given back, so it is made and given back in one place.
    // oxlint-disable-next-line react/set-state-in-effect
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
