import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnected } from './connection.tsx';
import './line-down.css';

/** A host that restarts is back in less than this, ms; nobody needs to see it. */
const patience = 700;

/** Covers the screen with one calm sentence while the core is out of reach, so that no tap goes nowhere. */
export function LineDown() {
  const { t } = useTranslation('shared');
  if (!useDownForAWhile()) return null;
  return (
    <div className="line-down">
      <output>{t('line.downLong')}</output>
    </div>
  );
}

/** True once the line has been down for longer than a blink. */
export function useDownForAWhile(): boolean {
  const connected = useConnected();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (connected) return undefined;
    const timer = window.setTimeout(() => setLate(true), patience);
    return () => {
      window.clearTimeout(timer);
      setLate(false);
    };
  }, [connected]);
  return late && !connected;
}
