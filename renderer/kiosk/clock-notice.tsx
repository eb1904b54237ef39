import { useTranslation } from 'react-i18next';
import { durationText } from '../text/durations.ts';
import { useLanguage } from '../text/language.ts';
import { assertNever } from '../ui/assert-never.ts';
import { Sign } from './fact.tsx';
import type { StatusIn } from './status.ts';

export type Clock = NonNullable<StatusIn<'scan-badge'>['clock']>;

/** For a moment after a time code was scanned: how this laptop's clock stands to the organiser's. */
export function ClockNotice({ clock }: { clock: Clock }) {
  const { title, next } = useWords(clock);
  return (
    <output className="clock-notice" data-fit={clock.fit}>
      <Sign tone={toneOf(clock)} />
      <span>
        <strong>{title}</strong>
        {next !== null && <span>{next}</span>}
      </span>
    </output>
  );
}

function useWords(clock: Clock): { title: string; next: string | null } {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  switch (clock.fit) {
    case 'fits':
      return { title: t('clock.fits'), next: t('clock.fitsBy', { by: durationText(clock.offsetMillis, language) }) };
    case 'off': {
      const by = durationText(clock.offsetMillis, language);
      return { title: clock.offsetMillis > 0 ? t('clock.ahead', { by }) : t('clock.behind', { by }), next: t('clock.offNext') };
    }
    case 'old-code':
      return { title: t('clock.oldCode'), next: t('clock.oldCodeNext') };
    default:
      return assertNever(clock);
  }
}

function toneOf({ fit }: Clock): 'good' | 'open' | 'bad' {
  switch (fit) {
    case 'fits':
      return 'good';
    case 'off':
      return 'bad';
    case 'old-code':
      return 'open';
    default:
      return assertNever(fit);
  }
}
