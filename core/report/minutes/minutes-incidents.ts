import { refusalReasons } from '../../ledger/kinds.ts';
import { digitsAndWords, grouped } from '../../print/indonesian-numbers.ts';
import { mm } from '../../print/paper.ts';
import { anomalyInWords } from '../words/anomaly-words.ts';
import { refusalInWords } from '../words/refusal-reason-words.ts';
import { body } from '../styles.ts';
import { indent } from '../lines.ts';
import type { MinutesPage } from './minutes-page.ts';

/** What a human has to look at: the anomalies of the merge, and how often kiosks sent somebody away. */
export async function drawIncidents(page: MinutesPage): Promise<void> {
  const { document, anomalies, picture } = page;
  page.section('Kejadian dan kejanggalan');
  if (anomalies.length === 0) document.paragraph('Kejanggalan: tidak ada.', body, { indent, after: 1 * mm });
  if (anomalies.length > 0) document.beginTag('L');
  for (const [index, anomaly] of anomalies.entries()) {
    const words = anomalyInWords(anomaly, picture);
    document.hanging(`${index + 1})`, words, body, { indent, hang: 7 * mm, after: 0.8 * mm, tag: 'LI' });
    await document.breathe();
  }
  if (anomalies.length > 0) document.endTag();
  if (picture.refusals.length > 0) {
    document.y += 1 * mm;
    const byReason = refusalReasons
      .map((reason) => ({ reason, times: picture.refusals.filter((refusal) => refusal.reason === reason).length }))
      .filter(({ times }) => times > 0)
      .map(({ reason, times }) => `${refusalInWords(reason)} ${grouped(times)} kali`);
    document.paragraph(
      `Kios menolak ${digitsAndWords(picture.refusals.length)} kali, tanpa penandatanganan: ${byReason.join('; ')}.`,
      body,
      { indent },
    );
  }
}
