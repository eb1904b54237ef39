import { useTranslation } from 'react-i18next';
import type { CeremonyHeader, StationHealth } from '../../core/api/contract.ts';
import { timeOfDay } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import type { CameraState } from './camera.ts';
import { useNow } from './use-now.ts';

/** The quiet line at the foot: which kiosk, how it is, what time it is at the venue. */
export function Footer({
  header,
  health,
  camera,
}: {
  header: CeremonyHeader;
  health: StationHealth | null;
  /** Null on screens without the camera. */
  camera: CameraState | null;
}) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const now = useNow();
  return (
    <footer className="kiosk-foot">
      <strong>{header.station.name}</strong>
      {health && <Fact tone="good">{t(`health.${health.saved}`)}</Fact>}
      {health && <Fact tone={clockTone[health.clock]}>{t(`health.${health.clock}`)}</Fact>}
      {camera && <Fact tone={cameraTone(camera)}>{t(`camera.${camera}`)}</Fact>}
      <time className="kiosk-clock tabular">{timeOfDay(now, header.timezone, language)}</time>
    </footer>
  );
}

type Tone = 'good' | 'open' | 'bad';
const clockTone = { fits: 'good', 'not-compared': 'open', off: 'bad' } as const;

function cameraTone(camera: CameraState): Tone {
  if (camera === 'ready') return 'good';
  return camera === 'starting' ? 'open' : 'bad';
}

/** A diamond when all is well, a ring when it is not known yet, a triangle when not: never the colour alone. */
function Fact({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className="kiosk-fact">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {tone === 'good' && <rect x="2" y="2" width="8" height="8" rx="1.5" transform="rotate(45 6 6)" fill="var(--saved)" />}
        {tone === 'open' && <circle cx="6" cy="6" r="4" fill="none" stroke="var(--ink-soft)" strokeWidth="1.6" />}
        {tone === 'bad' && <path d="M6 1 11.4 10.6H.6Z" fill="var(--alert)" />}
      </svg>
      {children}
    </span>
  );
}
