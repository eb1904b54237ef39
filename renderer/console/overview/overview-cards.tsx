import { useTranslation } from 'react-i18next';
import type { Anomaly, Overview, StationRow } from '../../../core/api/contract.ts';
import { useLanguage } from '../../text/language.ts';
import { isOpen } from '../anomalies/anomaly-row.ts';
import { Bar } from '../widgets/bar.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { Icon } from '../widgets/icon.tsx';
import { percentText } from '../../text/numbers.ts';
import { hrefOf } from '../route.ts';

/** How many stations or kinds of anomaly a card names before it says how many more there are. */
const named = 2;

/** How many of the roster have signed. */
export function SignedCard({ overview }: { overview: Overview }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const count = useCountText();
  const { roster, signed, outside, unexplained, onBehalfOf } = overview;
  const isClosing = overview.stations.some(({ state }) => state === 'returned');
  return (
    <section className="card">
      <p className="card-figure tabular">
        <b>{count(signed)}</b>
        <span>
          {t('overview.headline', { roster: count(roster) })}
          {onBehalfOf > 0 && `, ${t('arrangement.signers.onBehalf', { count: onBehalfOf, n: count(onBehalfOf) })}`}
        </span>
      </p>
      <Bar part={signed} whole={roster} />
      <p className="card-more tabular">
        <span>{t('overview.percent', { percent: percentText(signed, roster, language) })}</span>
        {signed < roster ? (
          <a href={hrefOf(isClosing ? { section: 'absences' } : { section: 'people', signed: false })}>
            {t('overview.unsigned', { n: count(roster - signed) })}
            {isClosing && unexplained > 0 && `, ${t('overview.unexplained', { n: count(unexplained) })}`}
          </a>
        ) : (
          roster > 0 && <span>{t('overview.allSigned')}</span>
        )}
        {outside > 0 && <span>{t('overview.outside', { n: count(outside) })}</span>}
      </p>
    </section>
  );
}

/** How many facts a human must still look at; red only when there are any. */
export function AnomaliesCard({ anomalies }: { anomalies: Anomaly[] }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const kinds = new Map<Anomaly['code'], number>();
  const open = anomalies.filter(isOpen);
  for (const { code } of open) kinds.set(code, (kinds.get(code) ?? 0) + 1);
  const words = [...kinds]
    .toSorted(([, one], [, other]) => other - one)
    .map(([code, n]) => t('overview.anomalyCount', { n: count(n), name: t(`anomaly.${code}.name`).toLowerCase() }));
  const summary = useNamed(words);
  if (anomalies.length === 0) return <QuietCard words={t('overview.noAnomalies')} />;
  if (open.length === 0) return <QuietCard words={t('settle.allOf', { count: anomalies.length, n: count(anomalies.length) })} />;
  return (
    <a className="card" data-tone="alert" href={hrefOf({ section: 'anomalies' })}>
      <p className="card-figure tabular">
        <b>{count(open.length)}</b>
        <span>{t('overview.anomalies')}</span>
      </p>
      <p>{summary}</p>
    </a>
  );
}

/** How many kiosks have not come home. */
export function StationsCard({ stations }: { stations: StationRow[] }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const away = stations.filter((station) => station.state === 'waiting').map((station) => station.name);
  const words = useNamed(away);
  if (stations.every((station) => station.state === 'here')) return <QuietCard words={t('overview.noStations')} waiting />;
  if (away.length === 0) return <QuietCard words={t('overview.allBack')} />;
  return (
    <a
      className="card"
      href={hrefOf({ section: stations.some(({ state }) => state === 'returned') ? 'reconciliation' : 'stations' })}
    >
      <p className="card-figure tabular">
        <b>{count(away.length)}</b>
        <span>{t('overview.stationsAway')}</span>
      </p>
      <p>{words}</p>
    </a>
  );
}

function QuietCard({ words, waiting = false }: { words: string; waiting?: boolean }) {
  return (
    <section className="card">
      <p className="card-quiet">
        <Icon name={waiting ? 'empty' : 'check'} />
        {words}
      </p>
    </section>
  );
}

/** `RSUD, Seberang, 3 lainnya` */
function useNamed(words: string[]): string {
  const { t } = useTranslation('console');
  const count = useCountText();
  const first = words.slice(0, named).join(', ');
  const more = words.length - named;
  return more > 0 ? t('overview.andMore', { names: first, n: count(more) }) : first;
}
