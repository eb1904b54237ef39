import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';

/** Taking up what was saved before touches every step, so it is asked first. */
export function AskUndo({ onUndo, onClose }: { onUndo: () => void; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('arrangement.undoTitle')} onClose={onClose}>
      <p>{t('arrangement.undoWhat')}</p>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" onPress={onUndo}>
          {t('arrangement.undo')}
        </Button>
      </div>
    </Dialog>
  );
}
