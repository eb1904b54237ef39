import { useTranslation } from 'react-i18next';
import type { CeremonyHeader } from '../../core/api/contract.ts';
import { timeOfDay } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { OutcomeSign } from './outcome-sign.tsx';
import type { PersonOnScreen, StatusIn } from './status.ts';
import { Top } from './top.tsx';

type Receipt = StatusIn<'thanks'>['receipt'];

/** It is saved: shown only because the core says so, after the commit. */
export function Thanks({ header, person, receipt }: { header: CeremonyHeader; person: PersonOnScreen; receipt: Receipt }) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  return (
    <>
      <Top title={header.title} />
      <main className="thanks">
        <div className="thanks-words">
          <OutcomeSign outcome="saved" />
          <h1>
            <output>{t('thanks.title')}</output>
          </h1>
          <p className="thanks-name">{t('thanks.name', { name: withoutFullStop(person.name) })}</p>
          <p>{t('thanks.next')}</p>
        </div>
        <figure className="receipt">
          <QrCode text={receipt.qr} label={t('thanks.receipt')} />
          <figcaption>
            <span>
              {t('thanks.receipt')} · {timeOfDay(new Date(receipt.at), header.timezone, language)}
            </span>
            <strong className="receipt-code">{inFours(receipt.code)}</strong>
            <span className="receipt-hint">{t('thanks.photograph')}</span>
          </figcaption>
        </figure>
      </main>
    </>
  );
}

/** `K7F29QXM` is read aloud as `K7F2 9QXM`. */
export function inFours(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? code;
}

/** `Siti Rahmawati, S.Pd.` ends a sentence with one full stop, not with two. */
function withoutFullStop(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
