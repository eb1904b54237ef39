import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../ui/assert-never.ts';
import { BadgePicture } from './badge-picture.tsx';
import { frameWidth, runCamera, type CameraState } from './camera.ts';

/**
 * The camera's picture, mirrored as in a looking glass. html5-qrcode decodes at the size of its element: that element
 * is as wide as the frames, and only its looks are shrunk, by a transform.
 */
export function CameraPane({
  shown,
  state,
  onState,
  onFrame,
}: {
  shown: boolean;
  state: CameraState;
  onState: (state: CameraState) => void;
  onFrame: (text: string | null) => void;
}) {
  const { t } = useTranslation('kiosk');
  const elementId = `camera-${useId().replaceAll(/\W/g, '')}`;
  const pane = useRef<HTMLDivElement>(null);
  const scale = useScaleToCover(pane);
  useEffect(() => runCamera(elementId, onFrame, onState), [elementId, onFrame, onState]);
  const next = nextFor(state);
  return (
    <div className="camera" data-camera={state} data-shown={shown} aria-hidden={!shown} ref={pane}>
      <div className="camera-frame" style={{ width: frameWidth, transform: `translate(-50%, -50%) scale(${-scale}, ${scale})` }}>
        <div id={elementId} />
      </div>
      <div className="camera-cover">
        <BadgePicture />
        <output className="camera-words">
          {state !== 'ready' && <strong>{t(`camera.${state}`)}</strong>}
          {next !== null && <span>{t(`camera.${next}`)}</span>}
        </output>
      </div>
      {(['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const).map((corner) => (
        <i key={corner} className="camera-corner" data-corner={corner} />
      ))}
    </div>
  );
}

/** Which sentence says what to do while the camera does not help; none while it does. */
function nextFor(state: CameraState): 'busyNext' | 'missingNext' | 'forbiddenNext' | null {
  switch (state) {
    case 'starting':
    case 'ready':
      return null;
    case 'busy':
      return 'busyNext';
    case 'missing':
      return 'missingNext';
    case 'forbidden':
      return 'forbiddenNext';
    default:
      return assertNever(state);
  }
}

/** How much the frames are shrunk so that they cover the pane; frames are at least 16:9 or taller. */
function useScaleToCover(pane: RefObject<HTMLDivElement | null>): number {
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) setScale(Math.max(clientWidth / frameWidth, clientHeight / ((frameWidth * 9) / 16)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return scale;
}
