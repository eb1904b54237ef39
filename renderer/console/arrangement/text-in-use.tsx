import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import type { Draft } from './drafts.tsx';

function usesInForce({ versions }: Arrangement, text: 'oath' | 'pact'): number {
  return versions.find((version) => version.text === text && version.inForce)?.uses ?? 0;
}

/** Would saving replace a text that people have signed or spoken? */
export function isInUse({ oath, pact }: Draft, arrangement: Arrangement): boolean {
  return (
    (oath !== undefined && usesInForce(arrangement, 'oath') > 0) || (pact !== undefined && usesInForce(arrangement, 'pact') > 0)
  );
}

/** What replacing a text means for those who have signed it, before it happens. */
export function TextInUse(props: { draft: Draft; arrangement: Arrangement; onConfirm: () => void; onClose: () => void }) {
  const { draft, arrangement, onConfirm, onClose } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const signed = draft.pact === undefined ? 0 : usesInForce(arrangement, 'pact');
  const read = draft.oath === undefined ? 0 : usesInForce(arrangement, 'oath');
  const kiosks = arrangement.kiosksOut;
  return (
    <Dialog title={t('arrangement.used.title')} onClose={onClose}>
      {signed > 0 && <p>{t('arrangement.used.pact', { count: signed, n: count(signed) })}</p>}
      {read > 0 && <p>{t('arrangement.used.oath')}</p>}
      {kiosks > 0 && <p>{t('arrangement.used.stations', { count: kiosks, n: count(kiosks) })}</p>}
      <p>{t('arrangement.used.after')}</p>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="alert" onPress={onConfirm}>
          {t('arrangement.used.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
