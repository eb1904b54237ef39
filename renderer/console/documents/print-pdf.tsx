import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

/** Prints a PDF by the window's own reader; where it has none there is no button, and the file is downloaded and printed elsewhere. */
export function PrintPdf({ file }: { file: File }) {
  const { t } = useTranslation('console');
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (address === null) return undefined;
    return () => URL.revokeObjectURL(address);
  }, [address]);
  if (!navigator.pdfViewerEnabled) return null;
  return (
    <>
      <Button onPress={() => setAddress(URL.createObjectURL(file))}>{t('pdf.print')}</Button>
      {/* Chromium's PDF viewer does not start inside a sandbox; the frame holds nothing but our own PDF. */}
      {address !== null && (
        // oxlint-disable-next-line react/iframe-missing-sandbox
        <iframe
          className="unseen"
          src={address}
          title={t('pdf.preview', { file: file.name })}
          tabIndex={-1}
          onLoad={({ currentTarget }) => currentTarget.contentWindow?.print()}
        />
      )}
    </>
  );
}
