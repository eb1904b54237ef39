import { useTranslation } from 'react-i18next';
import type { AbsenceReason } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { reasonKeys, reasons } from './reason-keys.ts';

/** The reasons as buttons, each with its key. */
export function ReasonBar(props: {
  isDisabled: boolean;
  busy: boolean;
  onSay: (reason: AbsenceReason | null, withNote?: boolean) => void;
}) {
  const { isDisabled, busy, onSay } = props;
  const { t } = useTranslation('console');
  return (
    <div className="reason-bar">
      {reasons.map((reason) => (
        <Button key={reason} isDisabled={isDisabled} data-busy={busy} onPress={() => onSay(reason)}>
          {t(`absences.reasons.${reason}`)} <kbd>{reasonKeys[reason]}</kbd>
        </Button>
      ))}
      <Button isDisabled={isDisabled} onPress={() => onSay('leave', true)}>
        {t('absences.withNote')}
      </Button>
      <Button isDisabled={isDisabled} onPress={() => onSay(null)}>
        {t('absences.takeBack')} <kbd>Del</kbd>
      </Button>
    </div>
  );
}
