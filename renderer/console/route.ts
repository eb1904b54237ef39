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

/** How each stands in an address. */
const texts = ['unit', 'person', 'step'] as const satisfies (keyof Route)[];
const marks = ['story', 'full', 'adding', 'clock'] as const satisfies (keyof Route)[];

/** Reads the part of an address after `#`; anything unknown leads to the overview. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const route: Route = { section: sections.find((known) => known === path) ?? 'overview' };
  const given = new URLSearchParams(query);
  for (const name of texts) {
    const text = given.get(name);
    if (text !== null) route[name] = text;
  }
  const signed = given.get('signed');
  if (signed !== null) route.signed = signed === 'yes';
  for (const name of marks) if (given.has(name)) route[name] = true;
  return route;
}

/** The reverse of `readRoute`. */
export function hrefOf(route: Route): string {
  const query = new URLSearchParams();
  for (const name of texts) {
    const text = route[name];
    if (text !== undefined) query.set(name, text);
  }
  if (route.signed !== undefined) query.set('signed', route.signed ? 'yes' : 'no');
  for (const name of marks) if (route[name] === true) query.set(name, '');
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
