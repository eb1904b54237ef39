import QRCode from 'qrcode';
import { useMemo } from 'react';

/** Modules of white around the code that ISO/IEC 18004 asks for. */
const quietZone = 4;

/** A QR code as one crisp path, in ink on white whatever stands around it. Throws on text that no QR code can hold. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    // A drawing is an image to those who do not see it; there is no file that an <img> could name.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="var(--paper-raised)" />
      <path d={path} fill="var(--ink)" />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * quietZone, path };
}
