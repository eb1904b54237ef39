import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode';

/** What the camera is doing, as a person may read it on screen. */
export type CameraState = 'starting' | 'ready' | 'busy' | 'missing' | 'forbidden';

/** html5-qrcode decodes at the size of its element, so the element is as wide as the frames (pixels). */
export const frameWidth = 1280;

const delays = {
  /** Between two attempts while the camera is away or held by Zoom, ms. */
  retry: 3000,
  /** A track that stays mute this long after sleep gives only black frames, ms. */
  mute: 2500,
} as const;

/** Frames looked at per second: a badge held still is seen at once, and the pen on the pad does not stutter. */
const framesPerSecond = 8;

/**
 * Runs the camera inside the element with this id until the returned function is called; starts again by itself
 * when the camera was busy, unplugged or asleep. `onFrame` hears of every frame: the code on it, or null.
 */
export function runCamera(
  elementId: string,
  onFrame: (text: string | null) => void,
  onState: (state: CameraState) => void,
): () => void {
  let ended = false;
  let retry = 0;
  let running: Html5Qrcode | null = null;

  const again = (after: number) => {
    window.clearTimeout(retry);
    if (!ended) retry = window.setTimeout(() => void start(), after);
  };

  const stop = async () => {
    const reader = running;
    // While it is starting it cannot be stopped; `start` itself looks whether it is still wanted.
    if (reader === null || !reader.isScanning) return;
    running = null;
    await reader.stop().catch(() => undefined);
    if (!reader.isScanning) reader.clear();
  };

  const restart = async () => {
    onState('starting');
    await stop();
    again(0);
  };

  const start = async () => {
    if (ended || running !== null) return;
    const reader = new Html5Qrcode(elementId, {
      formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
      useBarCodeDetectorIfSupported: true,
      verbose: false,
    });
    running = reader;
    try {
      await reader.start(
        { facingMode: 'user' },
        { fps: framesPerSecond, disableFlip: true, videoConstraints: { width: { ideal: frameWidth }, height: { ideal: 720 } } },
        (text) => onFrame(text),
        () => onFrame(null),
      );
    } catch (failure) {
      running = null;
      onState(stateFromFailure(failure));
      again(delays.retry);
      return;
    }
    if (ended) {
      await stop();
      return;
    }
    watchTrack(elementId, () => void restart());
    onState('ready');
  };

  const onDevices = () => again(0);
  navigator.mediaDevices?.addEventListener('devicechange', onDevices);
  again(0);

  return () => {
    ended = true;
    window.clearTimeout(retry);
    navigator.mediaDevices?.removeEventListener('devicechange', onDevices);
    void stop();
  };
}

/** Tells once when the running track dies: unplugged, or black after sleep. */
function watchTrack(elementId: string, onLost: () => void): void {
  const video = document.querySelector<HTMLVideoElement>(`#${elementId} video`);
  const track = video?.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined;
  if (track === undefined) return;
  let mute = 0;
  track.addEventListener('ended', onLost, { once: true });
  track.addEventListener('mute', () => {
    mute = window.setTimeout(() => track.readyState === 'live' && track.muted && onLost(), delays.mute);
  });
  track.addEventListener('unmute', () => window.clearTimeout(mute));
}

/** html5-qrcode rejects with a sentence around the name of the DOMException. */
export function stateFromFailure(failure: unknown): CameraState {
  const text = String(failure);
  if (/NotReadableError|AbortError|TrackStartError/.test(text)) return 'busy';
  if (/NotAllowedError|SecurityError|PermissionDeniedError/.test(text)) return 'forbidden';
  return 'missing';
}
