import type { ReadingStatus } from '../../core/api/contract.ts';
import { dayInWords } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import { Parts } from '../ui/parts.tsx';
import { FitText } from './fit-text.tsx';
import { Ring } from './ring.tsx';

/** The title card while people take their seats. */
export function Waiting({ reading, date }: { reading: ReadingStatus; date: string | null }) {
  const language = useLanguage();
  return (
    <main className="card">
      <Ring />
      <FitText className="card-text">
        {reading.institution !== '' && <p className="card-institution">{reading.institution}</p>}
        <h1 className="card-title">{reading.title}</h1>
        <p className="card-place">
          <Parts of={[reading.venue, date === null ? '' : dayInWords(date, language)]} />
        </p>
      </FitText>
    </main>
  );
}
