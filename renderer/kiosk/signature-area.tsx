import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import SignaturePad from 'signature_pad';
import { mostPoints, mostStrokes, padStrokes, pointCount, TurnedDrawing, type PadSize, type PadStrokes } from './strokes.ts';

export type SignatureHandle = { strokes(): PadStrokes; clear(): void };

/**
 * Paper for one signature, by finger, pen or mouse. The canvas has as many pixels as the screen has, or the ink would
 * run beside the finger; turning or resizing the screen keeps what is drawn.
 */
export function SignatureArea({
  ref,
  label,
  hint,
  still,
  onInk,
}: {
  ref: Ref<SignatureHandle>;
  label: string;
  hint: string;
  /** While it is saved, nothing can be added. */
  still: boolean;
  onInk: (ink: boolean) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const [turned] = useState(() => new TurnedDrawing());

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const drawn = new SignaturePad(element, {
      penColor: getComputedStyle(element).color,
      minWidth: 1.4,
      maxWidth: 4.2,
      velocityFilterWeight: 0.6,
    });
    pad.current = drawn;
    drawn.addEventListener('beginStroke', (event) => {
      const groups = drawn.toData();
      if (groups.length >= mostStrokes || pointCount(groups) >= mostPoints) event.preventDefault();
    });
    drawn.addEventListener('afterUpdateStroke', () => onInk(true));
    drawn.addEventListener('endStroke', () => onInk(!drawn.isEmpty()));

    let size: PadSize = { width: 0, height: 0 };
    const fit = () => {
      const now = { width: element.clientWidth, height: element.clientHeight };
      if (now.width === 0 || now.height === 0) return;
      const groups = drawn.toData();
      const sharpness = window.devicePixelRatio;
      element.width = Math.round(now.width * sharpness);
      element.height = Math.round(now.height * sharpness);
      element.getContext('2d')?.scale(sharpness, sharpness);
      drawn.clear();
      if (groups.length > 0) drawn.fromData(turned.turn(groups, size, now));
      else turned.forget();
      size = now;
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.off();
      pad.current = null;
    };
  }, [onInk, turned]);

  useEffect(() => {
    if (still) pad.current?.off();
    else pad.current?.on();
  }, [still]);

  useImperativeHandle(
    ref,
    () => ({
      strokes: () => padStrokes(pad.current?.toData() ?? []),
      clear: () => {
        pad.current?.clear();
        turned.forget();
        onInk(false);
      },
    }),
    [onInk, turned],
  );

  return (
    <div className="paper">
      <div className="paper-line">
        <p>{hint}</p>
      </div>
      <canvas ref={canvas} className="paper-canvas">
        {label}
      </canvas>
    </div>
  );
}
