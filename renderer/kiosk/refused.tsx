import { useTranslation } from 'react-i18next';
import type { CeremonyHeader } from '../../core/api/contract.ts';
import { dayAndTime } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import { Button } from '../ui/button.tsx';
import { useCommands } from './commands.tsx';
import { OutcomeSign, type OutcomeShape } from './outcome-sign.tsx';
import type { StatusIn } from './status.ts';
import { Top } from './top.tsx';

type Refusal = StatusIn<'refused'>;

const shapeOf = {
  'badge-unreadable': 'badge',
  'badge-not-signed': 'badge',
  'badge-other-ceremony': 'badge',
  'badge-revoked': 'badge',
  'person-unknown': 'operator',
  'not-called-to-sign': 'nothing',
  'already-signed': 'done',
  'signature-too-small': 'pen',
} as const satisfies Record<Refusal['reason'], OutcomeShape>;

/** Why it does not go on here, and what to do next: one page per reason. */
export function Refused({ header, status }: { header: CeremonyHeader; status: Refusal }) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const { run, busy, asked } = useCommands();
  const { reason, person, earlier } = status;
  const wrongNumber = reason === 'person-unknown' && asked === 'typed-number';
  return (
    <>
      <Top title={header.title} />
      <main className="refused" role="alert">
        <OutcomeSign outcome={shapeOf[reason]} />
        {person !== null && <p className="refused-name">{person.name}</p>}
        <h1>{wrongNumber ? t('refused.number-unknown.title') : t(`refused.${reason}.title`)}</h1>
        {earlier !== null && (
          <p className="refused-earlier">
            {t('refused.already-signed.earlier', {
              when: dayAndTime(new Date(earlier.at), header.timezone, language),
              station: earlier.station,
            })}
          </p>
        )}
        <p className="refused-next">{wrongNumber ? t('refused.number-unknown.next') : t(`refused.${reason}.next`)}</p>
      </main>
      <div className="kiosk-actions">
        {wrongNumber ? (
          <Button size="touch" isDisabled={busy} onPress={() => run((kiosk) => kiosk.cancel())}>
            {t('backToStart')}
          </Button>
        ) : (
          <Button size="touch" isDisabled={busy} onPress={() => run((kiosk) => kiosk.callOperator())}>
            {t('callOperator')}
          </Button>
        )}
        {wrongNumber ? (
          <Button
            look="primary"
            size="large"
            isDisabled={busy}
            onPress={() => run((kiosk) => kiosk.callOperator(), 'typed-number')}
          >
            {t('refused.number-unknown.again')}
          </Button>
        ) : reason === 'signature-too-small' ? (
          <Button look="primary" size="large" isDisabled={busy} onPress={() => run((kiosk) => kiosk.read())}>
            {t('refused.signature-too-small.again')}
          </Button>
        ) : (
          <Button look="primary" size="large" isDisabled={busy} onPress={() => run((kiosk) => kiosk.cancel())}>
            {t('backToStart')}
          </Button>
        )}
      </div>
    </>
  );
}
