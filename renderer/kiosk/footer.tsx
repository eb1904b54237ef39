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
      {health && <Fact good>{t(`health.${health.saved}`)}</Fact>}
      {health && <Fact good={health.clock !== 'off'}>{t(`health.${health.clock}`)}</Fact>}
      {camera && <Fact good={camera === 'ready' || camera === 'starting'}>{t(`camera.${camera}`)}</Fact>}
      <time className="kiosk-clock tabular">{timeOfDay(now, header.timezone, language)}</time>
    </footer>
  );
}

/** A diamond when all is well, a triangle when not: never the colour alone. */
function Fact({ good, children }: { good: boolean; children: string }) {
  return (
    <span className="kiosk-fact">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {good ? (
          <rect x="2" y="2" width="8" height="8" rx="1.5" transform="rotate(45 6 6)" fill="var(--saved)" />
        ) : (
          <path d="M6 1 11.4 10.6H.6Z" fill="var(--alert)" />
        )}
      </svg>
      {children}
    </span>
  );
}
