import { useTranslation } from 'react-i18next';
import type { CeremonyHeader, StationHealth } from '../../core/api/contract.ts';
import { timeOfDay } from '../text/dates.ts';
import { useLanguage } from '../text/language.ts';
import type { CameraState } from './camera.ts';
import { Fact, type Tone } from './fact.tsx';
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
      {health && <SavedFact health={health} />}
      {health && <Fact tone={clockTone[health.clock]}>{t(`health.${health.clock}`)}</Fact>}
      {camera && <Fact tone={cameraTone(camera)}>{t(`camera.${camera}`)}</Fact>}
      <time className="kiosk-clock tabular">{timeOfDay(now, header.timezone, language)}</time>
    </footer>
  );
}

/** Where a second place was wanted, one place is said with its reason; copying takes a moment and is no trouble. */
function SavedFact({ health: { saved, mirror } }: { health: StationHealth }) {
  const { t } = useTranslation('kiosk');
  if (mirror === undefined) return <Fact tone="good">{t(`health.${saved}`)}</Fact>;
  return <Fact tone={mirror === 'catching-up' ? 'open' : 'bad'}>{t(`health.mirror.${mirror}`)}</Fact>;
}

const clockTone = { fits: 'good', 'not-compared': 'open', off: 'bad' } as const;

function cameraTone(camera: CameraState): Tone {
  if (camera === 'ready') return 'good';
  return camera === 'starting' ? 'open' : 'bad';
}
