import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { Icon } from '../widgets/icon.tsx';
import type { LiveBar } from './live-bars.ts';
import { pagesOf } from './pages-of-bars.ts';
import { useSize } from './use-size.ts';

/** ms that a page stays: time to read ten lines from the back of a room. */
const pageStays = 10_000;

/** Bars with their numbers; what does not fit turns up by itself, page after page, until somebody stops it. */
export function BarPages({ bars, letter, label }: { bars: readonly LiveBar[]; letter: number; label: string }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { size, measure } = useSize();
  const paged = useMemo(() => pagesOf(bars, size, letter), [bars, size, letter]);
  const pages = paged.length;
  const [page, setPage] = useState(0);
  const [turning, setTurning] = useState(true);
  useEffect(() => {
    if (!turning || pages === 1) return undefined;
    const timer = window.setInterval(() => setPage((before) => before + 1), pageStays);
    return () => window.clearInterval(timer);
  }, [turning, pages]);
  const shown = page % pages;
  return (
    <>
      <ul className="live-bars" ref={measure} aria-label={label}>
        {paged[shown]?.map((bar) => (
          <li key={bar.id}>
            <p>
              <span className="live-bar-name">{bar.name}</span>
              <span className="live-bar-count tabular">
                {bar.outOf && bar.part >= bar.whole && <Icon name="check" />} <b>{count(bar.part)}</b>
                {bar.outOf && ` / ${count(bar.whole)}`}
              </span>
            </p>
            <span
              className="live-bar"
              aria-hidden="true"
              style={{ '--share': `${bar.whole === 0 ? 0 : Math.min(100, (bar.part / bar.whole) * 100)}%` }}
            />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <div className="live-pages">
          <span className="tabular">{t('live.page', { page: count(shown + 1), pages: count(pages) })}</span>
          <Button onPress={() => setPage((before) => before + 1)}>{t('live.next')}</Button>
          <Button onPress={() => setTurning(!turning)}>{turning ? t('live.pause') : t('live.resume')}</Button>
        </div>
      )}
    </>
  );
}
