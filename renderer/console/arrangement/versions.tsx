import { useTranslation } from 'react-i18next';
import type { ArrangementTextVersion } from '../../../core/api/contract.ts';
import { dayAndTime } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { Pill } from '../widgets/pill.tsx';
import './previews.css';

/** Every version of a text: when it was adopted, what it is told by, and how many signed or spoke it. */
export function Versions({ text, versions }: { text: 'oath' | 'pact'; versions: readonly ArrangementTextVersion[] }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const language = useLanguage();
  const { timezone } = useCeremony().header;
  const uses = ({ uses: n }: ArrangementTextVersion) => {
    if (n === 0) return t(text === 'pact' ? 'arrangement.versions.unusedPact' : 'arrangement.versions.unusedOath');
    return t(text === 'pact' ? 'arrangement.versions.pactUses' : 'arrangement.versions.oathUses', { count: n, n: count(n) });
  };
  return (
    <section className="versions" aria-labelledby={`versions-${text}`}>
      <h3 id={`versions-${text}`}>{t('arrangement.versions.title')}</h3>
      <ol>
        {versions
          .filter((version) => version.text === text)
          .toReversed()
          .map((version) => (
            <li key={version.hash}>
              {version.inForce && (
                <Pill tone="plain" icon="check">
                  {t('arrangement.versions.inForce')}
                </Pill>
              )}
              <span>{t('arrangement.versions.adopted', { when: dayAndTime(new Date(version.at), timezone, language) })}</span>
              <span>{uses(version)}</span>
              <code title={version.hash}>{t('arrangement.versions.hash', { hash: version.hash.slice(0, 8) })}</code>
            </li>
          ))}
      </ol>
    </section>
  );
}
