import { AbsencesScreen } from './absences/absences-screen.tsx';
import { ArrangementScreen } from './arrangement/arrangement-screen.tsx';
import { NewCeremonyScreen } from './arrangement/new-ceremony-screen.tsx';
import { AnomaliesScreen } from './anomalies/anomalies-screen.tsx';
import { BadgesScreen } from './badges/badges-screen.tsx';
import { CeremoniesScreen } from './ceremonies-screen.tsx';
import { DocumentsScreen } from './documents/documents-screen.tsx';
import { LiveScreen } from './live/live-screen.tsx';
import { MergeScreen } from './merge/merge-screen.tsx';
import { OverviewScreen } from './overview/overview-screen.tsx';
import { PeopleScreen } from './people/people-screen.tsx';
import { ProjectorScreen } from './projector/projector-screen.tsx';
import { ReconciliationScreen } from './reconciliation/reconciliation-screen.tsx';
import { RosterScreen } from './roster/roster-screen.tsx';
import type { Route } from './route.ts';
import { StationsScreen } from './stations/stations-screen.tsx';

/** The page of a section; each one stands in the file of its name. */
export function SectionScreen({ route }: { route: Route }) {
  switch (route.section) {
    case 'overview':
      return <OverviewScreen />;
    case 'arrangement':
      return <ArrangementScreen step={route.step} />;
    case 'people':
      return <PeopleScreen route={route} />;
    case 'roster':
      return <RosterScreen />;
    case 'badges':
      return <BadgesScreen />;
    case 'stations':
      return <StationsScreen adding={route.adding === true} clock={route.clock === true} />;
    case 'projector':
      return <ProjectorScreen />;
    case 'live':
      return <LiveScreen full={route.full === true} />;
    case 'merge':
      return <MergeScreen />;
    case 'reconciliation':
      return <ReconciliationScreen />;
    case 'absences':
      return <AbsencesScreen />;
    case 'anomalies':
      return <AnomaliesScreen />;
    case 'documents':
      return <DocumentsScreen />;
    case 'ceremonies':
      return <CeremoniesScreen />;
    case 'new-ceremony':
      return <NewCeremonyScreen />;
    default:
      return route.section satisfies never;
  }
}
