import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationStatus } from '../../core/api/contract.ts';
import { useClient } from '../ui/connection.tsx';
import { LineDown } from '../ui/line-down.tsx';
import { useStream } from '../ui/use-stream.ts';
import { useLanguage } from '../text/language.ts';
import { badgeInView } from './badge-in-view.ts';
import type { CameraState } from './camera.ts';
import { CameraPane } from './camera-pane.tsx';
import { CommandsProvider } from './commands.tsx';
import { Footer } from './footer.tsx';
import { Keyboard } from './keyboard.tsx';
import './kiosk.css';
import { Screen } from './screen.tsx';
import { useSignOfLife } from './sign-of-life.ts';
import { playOutcome } from './sounds.ts';
import { listensForBadge, screenKey, watchHealth, watchKiosk, type KioskView } from './status.ts';
import { Trouble } from './trouble.tsx';
import { useLanguagePerPerson } from './use-language-per-person.ts';

/** The kiosk window: one screen per status of the station, the camera that outlives them, the quiet foot. */
export function Kiosk() {
  const { value: view, refusal } = useStream(watchKiosk);
  const language = useLanguage();
  const { t } = useTranslation('kiosk');
  if (view === null) return <p className="kiosk-starting">{refusal?.[language] ?? t('starting')}</p>;
  // A laptop that was handed out for the projector must not take signatures by mistake: nobody expects its file to hold any.
  if (view.header.station.role === 'projector' && !view.header.organiser)
    return <ForTheProjector name={view.header.station.name} />;
  return <KioskAtWork view={view} />;
}

function ForTheProjector({ name }: { name: string }) {
  const { t } = useTranslation('kiosk');
  return <p className="kiosk-starting">{t('forProjector', { name })}</p>;
}

function KioskAtWork({ view: { header, status } }: { view: KioskView }) {
  const { value: health } = useStream(watchHealth);
  const [camera, setCamera] = useState<CameraState>('starting');
  const { onScan, onFrame } = useScans(status);
  const key = screenKey(status);
  useSignOfLife();
  useLanguagePerPerson(status.state);
  useOutcomeSound(status, key);
  return (
    <Keyboard onScan={onScan}>
      <CommandsProvider screen={key}>
        <div className="kiosk" data-state={status.state}>
          <div className="kiosk-stage">
            <Screen key={key} header={header} status={status} camera={camera} />
            {/* Opened once and kept: a camera takes a second to start, and thanks already waits for the next badge. */}
            <CameraPane shown={status.state === 'scan-badge'} state={camera} onState={setCamera} onFrame={onFrame} />
          </div>
          <Trouble />
          <Footer header={header} health={health} camera={status.state === 'scan-badge' ? camera : null} />
        </div>
        <LineDown />
      </CommandsProvider>
    </Keyboard>
  );
}

/** Codes from the scanner and from the camera, on their way to the core; stable over renders. */
function useScans(status: StationStatus) {
  // The client itself is stable; `client.kiosk` is made anew at every look, and would restart the camera.
  const client = useClient();
  const listening = useRef(false);
  useEffect(() => {
    listening.current = listensForBadge(status);
  }, [status]);
  const [inView] = useState(badgeInView);
  const onScan = useCallback(
    // A code that does not arrive is shown again by its owner; the line at the foot says that we reconnect.
    (text: string) => void client.kiosk.scan({ text: text.slice(0, 4096) }).catch(() => undefined),
    [client],
  );
  const onFrame = useCallback(
    (text: string | null) => {
      if (inView.isNew(text, performance.now(), listening.current) && text !== null) onScan(text);
    },
    [inView, onScan],
  );
  return { onScan, onFrame };
}

/** One short sound when an outcome appears, none for the screen that was there when the window opened. */
function useOutcomeSound(status: StationStatus, key: string): void {
  const heard = useRef(key);
  useEffect(() => {
    if (heard.current === key) return;
    heard.current = key;
    if (status.state === 'thanks') playOutcome('saved');
    if (status.state === 'refused' || (status.state === 'call-the-operator' && status.why === 'not-saved')) {
      playOutcome('refused');
    }
  }, [status, key]);
}
