import { useTranslation } from 'react-i18next';
import type { CeremonyHeader } from '../../core/api/contract.ts';
import { dayInWords } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import { Button } from '../ui/button.tsx';
import { Parts } from '../ui/parts.tsx';
import type { CameraState } from './camera.ts';
import { ClockNotice, type Clock } from './clock-notice.tsx';
import { useCommands } from './commands.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Top } from './top.tsx';

/** The start: show the badge. The camera's picture stands beside it; for a moment also how the clock stands. */
export function ScanBadge({ header, camera, clock }: { header: CeremonyHeader; camera: CameraState; clock: Clock | null }) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const { run, busy } = useCommands();
  const withCamera = camera === 'ready' || camera === 'starting';
  return (
    <>
      <Top
        title={header.title}
        below={<Parts of={[header.venue, dayInWords(header.date, language)]} />}
        right={<LanguageSwitch />}
      />
      <main className="scan">
        <h1 className="kiosk-title">{withCamera ? t('scan.titleCamera') : t('scan.titleScanner')}</h1>
        {clock === null ? (
          <ol className="scan-steps">
            {(['scan', 'read', 'sign'] as const).map((step, index) => (
              <li key={step} aria-current={index === 0 ? 'step' : undefined}>
                <span aria-hidden="true">{index + 1}</span>
                {t(`steps.${step}`)}
              </li>
            ))}
          </ol>
        ) : (
          <ClockNotice clock={clock} />
        )}
        <Button size="touch" isDisabled={busy} onPress={() => run((kiosk) => kiosk.callOperator())}>
          {t('scan.forgotten')}
        </Button>
      </main>
    </>
  );
}
