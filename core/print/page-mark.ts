import type { PrintedDocument } from './document.ts';
import type { TextStyle } from './typesetting.ts';

/** Pale enough to read everything over it, and plain on any copy. */
const pale = '#e2e2e2';
const style: TextStyle = { face: 'bold', size: 92, leading: 1 };

/** A word across the whole page, under whatever is drawn later, such as that nothing of it is final. */
export function drawPageMark(document: PrintedDocument, word: string): void {
  const { width, height } = document.paper;
  const angle = (-Math.atan2(height, width) * 180) / Math.PI;
  document.artifact(() => {
    document.pdf.save();
    document.pdf.rotate(angle, { origin: [width / 2, height / 2] }).fillColor(pale);
    const [line] = document.type.lines(word, style, height);
    if (line) document.type.draw(line, style, { x: 0, y: (height - style.size) / 2, width, align: 'center' });
    document.pdf.restore();
    document.pdf.fillColor('#000000');
  }, 'Pagination');
}
