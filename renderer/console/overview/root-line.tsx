import { useTranslation } from 'react-i18next';
import { useCountText } from '../ceremony-context.tsx';
import { CopyText } from '../widgets/copy-text.tsx';

/** Enough of the root to compare by eye; the whole of it is 64 digits. */
const shown = 16;

/** The root over every entry, in short: `1F0A 93C2 77D4 E051 …`, with the whole of it to copy. */
export function RootLine({ root, entries }: { root: string; entries: number }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const groups =
    root
      .slice(0, shown)
      .toUpperCase()
      .match(/.{1,4}/g) ?? [];
  return (
    <p className="root-line">
      <span>{t('overview.root')}</span>
      <span className="root-digits tabular">{groups.join(' ')} …</span>
      <CopyText text={root} />
      <span className="tabular">{t('overview.rootOf', { n: count(entries) })}</span>
    </p>
  );
}
