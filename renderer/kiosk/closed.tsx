import { useTranslation } from 'react-i18next';
import type { CeremonyHeader } from '../../core/api/contract.ts';
import { OutcomeSign } from './outcome-sign.tsx';
import { Top } from './top.tsx';

/** The operator has closed this kiosk for good. */
export function Closed({ header, signed }: { header: CeremonyHeader; signed: number }) {
  const { t } = useTranslation('kiosk');
  return (
    <>
      <Top title={header.title} below={header.venue} />
      <main className="refused">
        <OutcomeSign outcome="saved" />
        <h1>{t('closed.title')}</h1>
        <p className="refused-earlier">{t('closed.signed', { count: signed })}</p>
        <p className="refused-next">{t('closed.next')}</p>
      </main>
    </>
  );
}
