import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LivePicture } from '../../../core/api/contract.ts';
import { useLanguage } from '../../text/language.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { ListPanel } from '../widgets/list-panel.tsx';
import { percentText } from '../../text/numbers.ts';
import { barsOf, share, type BarKind, type LiveBar } from './live-bars.ts';
import { useStepText } from './rising-line.tsx';

type Step = LivePicture['steps'][number];
const barKey = ({ id }: LiveBar) => id;
const barName = ({ name }: LiveBar) => name;
const stepKey = ({ at }: Step) => at;

/** The same as the charts, as tables: for screen readers, and for whoever wants the numbers. */
export function LiveTables({ live, kind }: { live: LivePicture; kind: BarKind }) {
  const { t } = useTranslation('console');
  const { header } = useCeremony();
  const bars = useMemo(() => barsOf(live, kind, t('live.noVenue')), [live, kind, t]);
  const barColumns = useBarColumns(kind);
  const stepColumns = useStepColumns(live);
  return (
    <div className="live-tables grow">
      <ListPanel
        title={t(`live.kinds.${kind}`)}
        columns={barColumns}
        rows={bars}
        rowKey={barKey}
        firstSort={null}
        searchIn={barName}
        searchLabel={t('live.searchBars')}
        exportName={t('live.file')}
        day={header.date}
        empty={null}
      />
      <ListPanel
        title={live.step === 'day' ? t('live.overDays') : t('live.over')}
        columns={stepColumns}
        rows={live.steps}
        rowKey={stepKey}
        firstSort={null}
        searchLabel={t('table.search')}
        exportName={t('live.fileTimes')}
        day={header.date}
        empty={null}
      />
    </div>
  );
}

function useBarColumns(kind: BarKind): readonly Column<LiveBar>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  const language = useLanguage();
  return useMemo(() => {
    const signed: Column<LiveBar> = {
      id: 'signed',
      title: t('live.signedColumn'),
      track: '5rem',
      align: 'end',
      cell: ({ part }) => <span className="tabular">{count(part)}</span>,
      sortBy: ({ part }) => part,
      exported: ({ part }) => part,
    };
    const title = kind === 'units' ? t('live.unit') : kind === 'venues' ? t('live.venue') : t('live.station');
    const name: Column<LiveBar> = {
      id: 'name',
      title,
      track: 'minmax(0, 1fr)',
      cell: barName,
      sortBy: barName,
      exported: barName,
    };
    if (kind !== 'units') return [name, signed];
    return [
      name,
      {
        id: 'called',
        title: t('live.called'),
        track: '6rem',
        align: 'end',
        cell: ({ whole }) => <span className="tabular">{count(whole)}</span>,
        sortBy: ({ whole }) => whole,
        exported: ({ whole }) => whole,
      },
      signed,
      {
        id: 'share',
        title: t('live.share'),
        track: '5rem',
        align: 'end',
        cell: ({ part, whole }) => <span className="tabular">{percentText(part, whole, language)}</span>,
        sortBy: share,
        exported: ({ part, whole }) => percentText(part, whole, language),
      },
    ];
  }, [t, count, language, kind]);
}

function useStepColumns(live: LivePicture): readonly Column<Step>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  const stepText = useStepText(live);
  return [
    {
      id: 'time',
      title: t('live.time'),
      track: 'minmax(0, 1fr)',
      cell: ({ at }) => <span className="tabular">{stepText(at)}</span>,
      sortBy: ({ at }) => at,
      exported: ({ at }) => stepText(at),
    },
    {
      id: 'signed',
      title: t('live.total'),
      track: '6rem',
      align: 'end',
      cell: ({ signed }) => <span className="tabular">{count(signed)}</span>,
      sortBy: ({ signed }) => signed,
      exported: ({ signed }) => signed,
    },
  ];
}
