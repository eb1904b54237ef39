import './icon.css';

/** Shapes that stand beside a word, so that colour is never the only sign. Drawn on 20 × 20. */
const paths = {
  check: 'M4 10.5 8.2 15 16 5.5',
  waiting: 'M10 2.8a7.2 7.2 0 1 0 0 14.4a7.2 7.2 0 0 0 0-14.4M10 6v4.2l2.8 1.8',
  alert: 'M10 3 18 16.8H2ZM10 8.2v4M10 14.4v.2',
  laptop: 'M4.5 4.5h11v8h-11ZM2.5 15.5h15',
  lock: 'M5 9h10v7.5H5ZM7 9V6.2a3 3 0 0 1 6 0V9',
  empty: 'M10 3.2a6.8 6.8 0 1 0 0 13.6a6.8 6.8 0 0 0 0-13.6',
  search: 'M8.8 3a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8.8 3M13.2 13.2 17.5 17.5',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.8h13',
  copy: 'M7.5 7.5h9v9h-9ZM4 12.5H3.5v-9h9V4',
  close: 'M5 5l10 10M15 5 5 15',
  up: 'M5 12.5 10 7.5l5 5',
  down: 'M5 7.5l5 5 5-5',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  file: 'M5 2.8h6.5L15 6.3v10.9H5ZM11 3v3.8h4',
  smaller: 'M4 10h12',
  larger: 'M4 10h12M10 4v12',
} as const;
export type IconName = keyof typeof paths;

/** Says nothing to a screen reader: the word beside it does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
