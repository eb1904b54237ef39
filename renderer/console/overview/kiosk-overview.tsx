import { useTranslation } from 'react-i18next';
import type { CeremonyHeader, Overview } from '../../../core/api/contract.ts';
import { dayInWords } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { Note } from '../widgets/note.tsx';
import { SignedCard } from './overview-cards.tsx';
import { PageHead } from '../page-head.tsx';
import { RootLine } from './root-line.tsx';
import { UnitsPanel } from './units-panel.tsx';
import './overview.css';

/** The console on a kiosk's own file: what was signed here. Every step of the organiser is done on another laptop. */
export function KioskOverview({ header, overview }: { header: CeremonyHeader; overview: Overview }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  return (
    <>
      <PageHead title={header.title} lead={<p>{[header.station.venue, dayInWords(header.date, language)].join(' · ')}</p>} />
      <Note tone="plain">{t('overview.kioskLaptop', { name: header.station.name })}</Note>
      <SignedCard overview={overview} />
      <UnitsPanel units={overview.units} />
      <RootLine root={overview.root} entries={overview.entries} />
    </>
  );
}
