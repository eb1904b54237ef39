import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { NextStep } from './next-step.ts';
import { goTo, type Route } from '../route.ts';

const places: Record<NextStep, Route> = {
  arrange: { section: 'arrangement' },
  'import-roster': { section: 'roster' },
  'add-station': { section: 'stations', adding: true },
  'begin-reading': { section: 'projector' },
  'end-reading': { section: 'projector' },
  merge: { section: 'merge' },
  signing: { section: 'people', signed: false },
  'look-at-anomalies': { section: 'anomalies' },
  'explain-absences': { section: 'absences' },
  report: { section: 'documents' },
};

/** The one brass button of the overview: it leads to where the next step is done. */
export function NextButton({ step }: { step: NextStep }) {
  const { t } = useTranslation('console');
  return (
    <Button look="primary" onPress={() => goTo(places[step])}>
      {t(`next.${step}.act`)}
    </Button>
  );
}
