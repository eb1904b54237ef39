import { useTranslation } from 'react-i18next';
import type { BadgeCount } from '../../../core/api/contract.ts';
import { dayInWords } from '../../text/dates.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { useCeremony } from '../ceremony-context.tsx';
import type { Format } from './badge-choice.ts';
import './badge-picture.css';

/** As long as a real token, so that the code is as fine; no kiosk takes it. */
const sampleToken = 'CONTOH'.repeat(21).slice(0, 122);
/** Of a row only the right part is shown, mm: all of it would be too small to read. */
const shownOfRow = 124;
/** The room for the picture, px. */
const room = { width: 336, height: 232 };

/** What one badge looks like in the chosen form, to scale, with a code that is not valid. */
export function BadgePicture({ format, count }: { format: Format; count: BadgeCount | null }) {
  const { t } = useTranslation('console');
  const { institution, title, date } = useCeremony().header;
  const sample = count?.sample ?? null;
  if (count === null || sample === null) return null;
  const { size } = count;
  const width = format === 'list' ? Math.min(shownOfRow, size.width) : size.width;
  const scale = Math.min(room.width / width, room.height / size.height);
  return (
    <figure className="badge-picture">
      <figcaption>{t('badges.picture')}</figcaption>
      <div
        className="badge-paper"
        // A drawing to scale: its letters are as small as on paper, and nobody has to read them here.
        aria-hidden
        data-format={format}
        style={{ '--mm': `${scale}px`, '--wide': width, '--high': size.height, '--code': size.code }}
      >
        {format === 'lanyard' && <span className="badge-slot" />}
        <QrCode text={sampleToken} label={t('badges.sampleCode')} />
        <div className="badge-words">
          {format !== 'list' && (
            <>
              <small>
                <b>{institution}</b>
              </small>
              <small>{title}</small>
            </>
          )}
          <strong>{sample.name}</strong>
          <span>{format === 'list' ? sample.position : sample.unit}</span>
          {format !== 'list' && <small className="badge-day">{dayInWords(date, 'id').replace(/^.+, /, '')}</small>}
        </div>
      </div>
    </figure>
  );
}
