import { useTranslation } from 'react-i18next';
import { clockTime } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useCeremony } from '../ceremony-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { RefusalNote } from '../widgets/note.tsx';
import { useTimeCode } from './use-time-code.ts';
import './time-code.css';

/** What time it is on this laptop, large enough for every kiosk's camera; a new code each second. */
export function TimeCode({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { timezone } = useCeremony().header;
  const { code, refusal } = useTimeCode(onClose);
  return (
    <Dialog title={t('timeCode.title')} onClose={onClose}>
      <p>{t('timeCode.lead')}</p>
      <div className="time-code">
        {code === null ? (
          <output>{t('waiting')}</output>
        ) : (
          <>
            <QrCode text={code.text} label={t('timeCode.label')} />
            <strong className="tabular">{clockTime(new Date(code.at), timezone, language)}</strong>
          </>
        )}
      </div>
      {refusal !== null && <RefusalNote words={refusal} />}
      <p>{t('timeCode.zoom')}</p>
      <div className="dialog-actions">
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      </div>
    </Dialog>
  );
}
