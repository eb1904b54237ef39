import { AnomaliesScreen } from './anomalies-screen.tsx';
import { BadgesScreen } from './badges-screen.tsx';
import { CeremoniesScreen } from './ceremonies-screen.tsx';
import { DocumentsScreen } from './documents/documents-screen.tsx';
import { MergeScreen } from './merge-screen.tsx';
import { OverviewScreen } from './overview-screen.tsx';
import { PeopleScreen } from './people-screen.tsx';
import { ProjectorScreen } from './projector-screen.tsx';
import type { Route } from './route.ts';
import { StationsScreen } from './stations-screen.tsx';

/** The page of a section; each one stands in the file of its name. */
export function SectionScreen({ route }: { route: Route }) {
  switch (route.section) {
    case 'overview':
      return <OverviewScreen />;
    case 'people':
      return <PeopleScreen route={route} />;
    case 'badges':
      return <BadgesScreen />;
    case 'stations':
      return <StationsScreen adding={route.adding === true} clock={route.clock === true} />;
    case 'projector':
      return <ProjectorScreen />;
    case 'merge':
      return <MergeScreen />;
    case 'anomalies':
      return <AnomaliesScreen />;
    case 'documents':
      return <DocumentsScreen />;
    case 'ceremonies':
      return <CeremoniesScreen />;
    default:
      return route.section satisfies never;
  }
}
