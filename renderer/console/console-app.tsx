import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CeremonyHeader } from '../../core/api/contract.ts';
import type { IkrarClient } from '../ui/client.ts';
import { useDownForAWhile } from '../ui/line-down.tsx';
import { useStream } from '../ui/use-stream.ts';
import { isOpen } from './anomalies/anomaly-row.ts';
import { CeremonyProvider } from './ceremony-context.tsx';
import { CeremoniesScreen } from './ceremonies-screen.tsx';
import { DraftsProvider } from './arrangement/drafts.tsx';
import { MadeCeremonyProvider } from './arrangement/made-ceremony.tsx';
import { NewCeremonyScreen } from './arrangement/new-ceremony-screen.tsx';
import { Note } from './widgets/note.tsx';
import { OrganiserCallProvider } from './asking/organiser-call.tsx';
import { kioskSections, useRoute, type Route } from './route.ts';
import { Sidebar } from './sidebar.tsx';
import { SectionScreen } from './section-screen.tsx';
import { StationMakingProvider } from './stations/station-making.tsx';
import { useHeader } from './use-header.ts';

/** The organiser's console: what is the state, what is wrong, what is next. */
export function ConsoleApp() {
  const { value: header, refusal } = useHeader();
  const route = useRoute();
  return (
    <OrganiserCallProvider>
      <DraftsProvider>
        <MadeCeremonyProvider>
          <StationMakingProvider>
            {header === null ? (
              <NoCeremony route={route} refused={refusal !== null} />
            ) : (
              <Desk key={`${header.ceremony} ${header.station.id}`} header={header} route={route} />
            )}
          </StationMakingProvider>
        </MadeCeremonyProvider>
      </DraftsProvider>
    </OrganiserCallProvider>
  );
}

function subscribeOverview(client: IkrarClient, options: { signal: AbortSignal }) {
  return client.console.overview(undefined, options);
}

function Desk({ header, route }: { header: CeremonyHeader; route: Route }) {
  const { value: overview } = useStream(subscribeOverview);
  const anomalies = header.organiser ? (overview?.anomalies.filter(isOpen).length ?? 0) : 0;
  const here: Route = header.organiser || kioskSections.includes(route.section) ? route : { section: 'overview' };
  return (
    <CeremonyProvider ceremony={{ header, overview }}>
      <Frame
        sidebar={
          here.full !== true && (
            <Sidebar section={here.section} anomalies={anomalies} laptop={header.organiser ? 'organiser' : 'kiosk'} />
          )
        }
      >
        <SectionScreen route={here} />
      </Frame>
    </CeremonyProvider>
  );
}

function NoCeremony({ route, refused }: { route: Route; refused: boolean }) {
  const { t } = useTranslation('console');
  return (
    <Frame sidebar={<Sidebar section={refused ? 'ceremonies' : route.section} anomalies={0} laptop="no-ceremony" />}>
      {refused ? (
        route.section === 'new-ceremony' ? (
          <NewCeremonyScreen />
        ) : (
          <CeremoniesScreen />
        )
      ) : (
        <output>{t('waiting')}</output>
      )}
    </Frame>
  );
}

function Frame({ sidebar, children }: { sidebar: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('console');
  return (
    <div className="desk" data-full={sidebar === false ? '' : undefined}>
      <a
        className="desk-skip unseen"
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('#page')?.focus();
        }}
      >
        {t('sections.skip')}
      </a>
      {sidebar}
      <main className="desk-page" id="page" tabIndex={-1}>
        <LineDown />
        {children}
      </main>
    </div>
  );
}

/** Beside the page, not over it: what is on screen stays readable, and whoever is typing keeps the words. */
function LineDown() {
  const { t } = useTranslation('shared');
  return !useDownForAWhile() ? null : (
    <div aria-live="polite">
      <Note tone="waiting">{t('line.downLong')}</Note>
    </div>
  );
}
