import { useTranslation } from 'react-i18next';
import type { CeremonyHeader, Overview } from '../../../core/api/contract.ts';
import { dayInWords, todayAt } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { TextWarnings } from '../arrangement/text-warnings.tsx';
import { useCeremony, useCountText, useTimeText } from '../ceremony-context.tsx';
import { KioskOverview } from './kiosk-overview.tsx';
import { NextButton } from './next-button.tsx';
import { nextStep } from './next-step.ts';
import { AnomaliesCard, SignedCard, StationsCard } from './overview-cards.tsx';
import { PageHead } from '../page-head.tsx';
import { RootLine } from './root-line.tsx';
import { StationsPanel } from './stations-panel.tsx';
import { UnitsPanel } from './units-panel.tsx';
import './overview.css';

/** The state, what is wrong, what is next: in that order. */
export function OverviewScreen() {
  const { t } = useTranslation('console');
  const { header, overview } = useCeremony();
  const count = useCountText();
  if (overview === null) return <PageHead title={header.title} lead={<output>{t('waiting')}</output>} />;
  if (!header.organiser) return <KioskOverview header={header} overview={overview} />;
  const step = nextStep(overview, { date: header.date, today: todayAt(header.timezone) });
  return (
    <>
      <PageHead
        title={header.title}
        lead={
          <>
            <ReadingLine header={header} reading={overview.reading} />
            <p className="next-line">
              <b>{t('next.label')}:</b>{' '}
              {t(`next.${step}.say`, { n: count(overview.roster - overview.signed), absent: count(overview.unexplained) })}
            </p>
          </>
        }
        actions={<NextButton step={step} />}
      />
      <TextWarnings />
      <div className="cards">
        <SignedCard overview={overview} />
        <AnomaliesCard anomalies={overview.anomalies} />
        <StationsCard stations={overview.stations} />
      </div>
      <div className="two-panels grow">
        <UnitsPanel units={overview.units} />
        <StationsPanel overview={overview} />
      </div>
      <RootLine root={overview.root} entries={overview.entries} />
    </>
  );
}

/** `Pendopo · Senin, 30 November 2026 · ikrar dibaca 08.02 WIB–08.06 WIB` */
function ReadingLine({ header, reading }: { header: CeremonyHeader; reading: Overview['reading'] }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const timeText = useTimeText();
  const { began, ended } = reading;
  const read = () => {
    if (began === null) return t('overview.notRead');
    if (ended === null) return t('overview.readingSince', { from: timeText(began) });
    // The zone is said once, after the second time.
    return t('overview.readAt', { from: timeText(began).split(' ')[0], to: timeText(ended) });
  };
  return <p>{[header.venue, dayInWords(header.date, language), read()].join(' · ')}</p>;
}
