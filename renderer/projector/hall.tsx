import { useEffect, useState } from 'react';
import { assertNever } from '../ui/assert-never.ts';
import { listenForClicker } from './clicker.ts';
import { Ended } from './ended.tsx';
import './projector.css';
import { Reading } from './reading.tsx';
import type { HallSource, HallView } from './source.ts';
import { useHiddenCursor } from './hidden-cursor.ts';
import { Waiting } from './waiting.tsx';

/** The wall of the hall: a pure function of the reading. */
export function Hall({ source }: { source: HallSource }) {
  const [view, setView] = useState<HallView>({ header: null, reading: null });
  useEffect(() => source.follow((change) => setView((before) => ({ ...before, ...change }))), [source]);
  useEffect(() => (source.step === undefined ? undefined : listenForClicker(source.step)), [source]);
  const cursorHidden = useHiddenCursor();
  return (
    <div className="hall" data-cursor={cursorHidden ? 'hidden' : 'shown'}>
      <Stage {...view} />
    </div>
  );
}

function Stage({ header, reading }: HallView) {
  if (reading === null) return null;
  const { stage } = reading;
  switch (stage.name) {
    case 'waiting':
      return <Waiting reading={reading} date={header?.date ?? null} />;
    case 'reading':
      return <Reading reading={reading} stage={stage} />;
    case 'ended':
      return <Ended reading={reading} />;
    default:
      return assertNever(stage);
  }
}
