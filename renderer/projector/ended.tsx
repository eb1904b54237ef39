import { useTranslation } from 'react-i18next';
import type { ReadingStatus } from '../../core/api/contract.ts';
import { Parts } from '../ui/parts.tsx';
import { FitText } from './fit-text.tsx';
import { Ring } from './ring.tsx';

/** The quiet card after the last word. */
export function Ended({ reading }: { reading: ReadingStatus }) {
  const { t } = useTranslation('projector');
  return (
    <main className="card">
      <Ring />
      <FitText className="card-text" most={10.2}>
        <h1 className="card-title">{t('ended.title')}</h1>
        <p className="card-place">{t('ended.next')}</p>
        <p className="card-institution">
          <Parts of={[reading.title, reading.institution]} />
        </p>
      </FitText>
    </main>
  );
}
