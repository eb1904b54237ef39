import { useTranslation } from 'react-i18next';
import { useLanguage } from '../text/language.ts';
import { useCommands } from './commands.tsx';

/** Why the last tap did nothing, in one sentence above the foot. */
export function Trouble() {
  const { t } = useTranslation('shared');
  const language = useLanguage();
  const { trouble } = useCommands();
  return (
    <div role="alert">
      {trouble !== null && <p className="kiosk-trouble">{trouble === 'line' ? t('line.failed') : trouble[language]}</p>}
    </div>
  );
}
