import { useMemo, useSyncExternalStore } from 'react';

/** Where in the console we are. It stands in the address after `#`, so back and forward work. */
export const sections = [
  'overview',
  'arrangement',
  'people',
  'roster',
  'badges',
  'stations',
  'projector',
  'live',
  'merge',
  'reconciliation',
  'anomalies',
  'absences',
  'documents',
  'ceremonies',
  'new-ceremony',
] as const;
export type Section = (typeof sections)[number];

/** On a kiosk's own file: what needs neither the organiser's key nor the other kiosks' files. */
export const kioskSections: readonly Section[] = ['overview', 'people', 'projector', 'live', 'ceremonies'];

export type Route = {
  section: Section;
  /** People: only this unit. */
  unit?: string;
  /** People: only those who have signed, or only those who have not. */
  signed?: boolean;
  /** People: this person's dialog is open. */
  person?: string;
  /** People: beside it, everything that the record says of them. */
  story?: boolean;
  /** Live picture: without the sidebar. */
  full?: boolean;
  /** Ceremony: which step of the arrangement. */
  step?: string;
  /** Kiosks: the dialog for a new one is open. */
  adding?: boolean;
  /** Kiosks: the time code is on screen. */
  clock?: boolean;
};

/** Reads the part of an address after `#`; anything unknown leads to the overview. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const section = sections.find((known) => known === path) ?? 'overview';
  const given = new URLSearchParams(query);
  const unit = given.get('unit');
  const signed = given.get('signed');
  const person = given.get('person');
  const step = given.get('step');
  return {
    section,
    ...(unit === null ? {} : { unit }),
    ...(signed === null ? {} : { signed: signed === 'yes' }),
    ...(person === null ? {} : { person }),
    ...(step === null ? {} : { step }),
    ...(given.has('story') ? { story: true } : {}),
    ...(given.has('full') ? { full: true } : {}),
    ...(given.has('adding') ? { adding: true } : {}),
    ...(given.has('clock') ? { clock: true } : {}),
  };
}

/** The reverse of `readRoute`. */
export function hrefOf(route: Route): string {
  const query = new URLSearchParams();
  if (route.unit !== undefined) query.set('unit', route.unit);
  if (route.signed !== undefined) query.set('signed', route.signed ? 'yes' : 'no');
  if (route.person !== undefined) query.set('person', route.person);
  if (route.step !== undefined) query.set('step', route.step);
  if (route.story === true) query.set('story', '');
  if (route.full === true) query.set('full', '');
  if (route.adding === true) query.set('adding', '');
  if (route.clock === true) query.set('clock', '');
  const text = query.toString();
  return `#/${route.section}${text === '' ? '' : `?${text}`}`;
}

export function goTo(route: Route): void {
  location.hash = hrefOf(route);
}

/** As `goTo`, but "back" does not stop here: for filters and dialogs. */
export function turnTo(route: Route): void {
  history.replaceState(null, '', hrefOf(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
