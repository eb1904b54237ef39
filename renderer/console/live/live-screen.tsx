import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LivePicture } from '../../../core/api/contract.ts';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useStream } from '../../ui/use-stream.ts';
import { useCeremony, useCountText, useTimeText } from '../ceremony-context.tsx';
import { EmptyState, RefusalNote } from '../widgets/note.tsx';
import { percentText } from '../../text/numbers.ts';
import { PageHead } from '../page-head.tsx';
import { turnTo } from '../route.ts';
import { Segments } from '../widgets/segments.tsx';
import { BarPages } from './bar-pages.tsx';
import { barKinds, barsOf, type BarKind } from './live-bars.ts';
import { LiveTables } from './live-tables.tsx';
import { RisingLine } from './rising-line.tsx';
import { useSize } from './use-size.ts';
import './live.css';

function subscribeLive(client: IkrarClient, options: { signal: AbortSignal }) {
  return client.console.live.watch(undefined, options);
}

const views = ['charts', 'table'] as const;
/** Letters grow with the screen: 24 px at 1920 × 1080 can be read from three metres. */
const letters = { least: 18, most: 30, perWidth: 75 } as const;

/** The ceremony as it goes on; `full` without the sidebar, for a screen that people stand before. */
export function LiveScreen({ full }: { full: boolean }) {
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  const { value: live, refusal } = useStream(subscribeLive);
  const [kind, setKind] = useState<BarKind>('units');
  const [view, setView] = useState<(typeof views)[number]>('charts');
  const isEmpty = live !== null && live.signed === 0;
  return (
    <>
      <PageHead
        title={full ? header.title : t('sections.live')}
        lead={full ? null : <p>{t('live.lead')}</p>}
        actions={
          <>
            <Segments
              label={t('live.view')}
              labelled={false}
              options={views.map((id) => ({ id, name: t(`live.${id}`) }))}
              chosen={view}
              onChoose={setView}
            />
            <Segments
              label={t('live.by')}
              labelled={false}
              options={barKinds.map((id) => ({ id, name: t(`live.kinds.${id}`) }))}
              chosen={kind}
              onChoose={setKind}
            />
            <Button look={full ? 'quiet' : 'primary'} onPress={() => void showFull(!full)}>
              {full ? t('live.leave') : t('live.full')}
            </Button>
          </>
        }
      />
      {refusal !== null && <RefusalNote words={refusal} />}
      {live === null && refusal === null && <output>{t('waiting')}</output>}
      {isEmpty && (
        <section className="panel">
          <EmptyState icon="waiting" title={t('live.empty')}>
            <p>{t('live.emptyHint')}</p>
          </EmptyState>
        </section>
      )}
      {live !== null &&
        !isEmpty &&
        (view === 'charts' ? <Charts live={live} kind={kind} /> : <LiveTables live={live} kind={kind} />)}
    </>
  );
}

/** The route says whether the sidebar is there; the browser is asked for the whole screen, and may say no. */
async function showFull(full: boolean): Promise<void> {
  turnTo({ section: 'live', ...(full ? { full } : {}) });
  try {
    await (full ? document.documentElement.requestFullscreen() : document.exitFullscreen());
  } catch {
    // Without it the page still fills the window.
  }
}

function Charts({ live, kind }: { live: LivePicture; kind: BarKind }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const language = useLanguage();
  const timeText = useTimeText();
  const { size, measure } = useSize();
  const bars = useMemo(() => barsOf(live, kind, t('live.noVenue')), [live, kind, t]);
  const letter = Math.round(Math.min(letters.most, Math.max(letters.least, size.width / letters.perWidth + 4)));
  const { called, signed, outside, elsewhere, last } = live;
  return (
    <div className="live grow" ref={measure} style={{ '--letter': `${letter}px` }}>
      <section className="panel live-left" aria-label={live.step === 'day' ? t('live.overDays') : t('live.over')}>
        <h2>{live.step === 'day' ? t('live.overDays') : t('live.over')}</h2>
        <p className="live-number tabular">
          <b>{count(signed)}</b>
          <span>{t('live.signed', { called: count(called) })}</span>
        </p>
        <p className="live-facts tabular">
          <b>{percentText(signed, called, language)}</b>
          {outside > 0 && <span>{t('overview.outside', { n: count(outside) })}</span>}
          {last !== null && <span>{t('live.last', { time: timeText(last) })}</span>}
        </p>
        <RisingLine live={live} letter={letter} />
        {elsewhere > 0 && <p className="live-elsewhere">{t('live.elsewhere', { count: elsewhere, n: count(elsewhere) })}</p>}
      </section>
      <section className="panel live-right" aria-label={t(`live.kinds.${kind}`)}>
        <h2>
          {t(`live.kinds.${kind}`)} <small>{kind === 'units' ? t('live.leastFirst') : t('live.mostFirst')}</small>
        </h2>
        <BarPages key={kind} bars={bars} letter={letter} label={t(`live.kinds.${kind}`)} />
      </section>
    </div>
  );
}
