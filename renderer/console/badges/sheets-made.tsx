import { useTranslation } from 'react-i18next';
import { shortMoment } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { useCeremony } from '../ceremony-context.tsx';
import { CopyText } from '../widgets/copy-text.tsx';
import { sizeText } from '../../text/numbers.ts';
import { useQuestion } from '../asking/use-question.ts';

function askFolder(client: IkrarClient, options: { signal: AbortSignal }) {
  return client.console.badges.folder(undefined, options);
}

/** Sheets that lie in the folder already, with their date; looked for anew when a job begins or ends. */
export function SheetsMade({ working }: { working: boolean }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { timezone } = useCeremony().header;
  const { value } = useQuestion(askFolder, working);
  if (value === null || value.files.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="badge-sheets-made">
      <h2 id="badge-sheets-made">{t('badges.before')}</h2>
      <p className="badges-folder">
        {t('badges.folder')} <code>{value.folder}</code> <CopyText text={value.folder} />
      </p>
      <ul className="badges-files">
        {value.files.map(({ name, bytes, madeAt }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="tabular">
              {shortMoment(new Date(madeAt), timezone, language)} · {sizeText(bytes, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
