import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Vite makes a default export of the address behind `?url`.
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

/**
 * A PDF as pages to draw. The reader is fetched with the first PDF that somebody opens, and works in a thread of its own; the
 * older build of it runs in the browsers that offices have. Nothing leaves the page: fonts and pictures lie in the file.
 */
async function openPdf(file: Blob): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerAddress;
  return getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
  }).promise;
}

export type OpenedPdf = { stage: 'opening' } | { stage: 'failed' } | { stage: 'open'; pdf: PDFDocumentProxy };

/** Opens a file while it is on screen and lets go of it afterwards. */
export function useOpenedPdf(file: Blob): OpenedPdf {
  const [opened, setOpened] = useState<{ file: Blob; pdf: PDFDocumentProxy | null } | null>(null);
  useEffect(() => {
    let here = true;
    const opening = openPdf(file);
    opening.then(
      (pdf) => here && setOpened({ file, pdf }),
      () => here && setOpened({ file, pdf: null }),
    );
    return () => {
      here = false;
      opening.then((pdf) => pdf.loadingTask.destroy()).catch(() => undefined);
    };
  }, [file]);
  if (opened === null || opened.file !== file) return { stage: 'opening' };
  return opened.pdf === null ? { stage: 'failed' } : { stage: 'open', pdf: opened.pdf };
}
