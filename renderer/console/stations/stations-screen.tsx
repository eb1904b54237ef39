import { useTranslation } from 'react-i18next';
import type { StationRow } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { StationsBehind } from '../arrangement/text-warnings.tsx';
import { useCeremony } from '../ceremony-context.tsx';
import { download } from '../widgets/download.ts';
import { Icon } from '../widgets/icon.tsx';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { turnTo } from '../route.ts';
import { TimeCode } from './time-code.tsx';
import { useTask } from '../asking/use-task.ts';
import { AddStations } from './add-stations.tsx';
import { useStationColumns } from './station-columns.tsx';

const none: StationRow[] = [];
const rowKey = (station: StationRow) => station.id;
const searchIn = (station: StationRow) => `${station.name} ${station.venue} ${station.id}`;

/** Every kiosk of the ceremony, and how to make files for more. */
export function StationsScreen({ adding, clock }: { adding: boolean; clock: boolean }) {
  const { t } = useTranslation('console');
  const { header, overview } = useCeremony();
  const stations = overview?.stations ?? none;
  const columns = useStationColumns();
  return (
    <>
      <PageHead
        title={t('sections.stations')}
        lead={<p>{t('stations.lead')}</p>}
        actions={
          <>
            <Button onPress={() => turnTo({ section: 'stations', clock: true })}>
              <Icon name="waiting" />
              {t('timeCode.show')}
            </Button>
            <HandOutAgain stations={stations.filter(({ state }) => state !== 'here')} />
            <Button look="primary" onPress={() => turnTo({ section: 'stations', adding: true })}>
              {t('stations.add')}
            </Button>
          </>
        }
      />
      <StationsBehind stations={stations} />
      <ListPanel
        title={t('sections.stations')}
        columns={columns}
        rows={stations}
        rowKey={rowKey}
        firstSort={null}
        searchIn={searchIn}
        searchLabel={t('stations.search')}
        exportName={t('stations.file')}
        day={header.date}
        empty={
          <EmptyState icon="laptop" title={t('stations.empty')}>
            <p>{t('stations.emptyHint')}</p>
          </EmptyState>
        }
      />
      {clock && <TimeCode onClose={() => turnTo({ section: 'stations' })} />}
      {adding && <AddStations stations={stations} onClose={() => turnTo({ section: 'stations' })} />}
    </>
  );
}

/** The operators' pages once more; whoever was told a PIN writes it in by hand. */
function HandOutAgain({ stations }: { stations: StationRow[] }) {
  const { t } = useTranslation('console');
  const { task, run } = useTask<File>();
  if (stations.length === 0) return null;
  const print = async () => {
    const pages = await run((client) => client.console.stations.handOut({ stations: stations.map(({ id }) => id) }));
    if (pages !== null) download(pages, pages.name);
  };
  return (
    <>
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      <Button data-busy={task.stage === 'working'} onPress={() => void print()}>
        <Icon name="download" />
        {t('stations.handOutAgain')}
      </Button>
    </>
  );
}
