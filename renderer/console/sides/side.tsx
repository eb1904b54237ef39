import { useTranslation } from 'react-i18next';
import type { DrawnSignature, EntryLine } from '../../../core/api/contract.ts';
import { useCountText } from '../ceremony-context.tsx';
import { useClockTime } from '../entries/entry-time.tsx';
import { useEntryWords, useLedgerName } from '../entries/entry-words.ts';
import { Icon } from '../widgets/icon.tsx';
import { Pill } from '../widgets/pill.tsx';

/** One of the entries that stand against each other. `signature`: null where the entry has none. */
export function Side(props: {
  line: EntryLine;
  signature: DrawnSignature | 'sealed' | null;
  missingBefore: { from: number; to: number } | null;
}) {
  const { line, signature, missingBefore } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const time = useClockTime();
  const words = useEntryWords();
  const ledger = useLedgerName();
  const { detail, at, correctedAt } = line;
  return (
    <>
      {missingBefore !== null && (
        <li className="side-missing">
          <Icon name="alert" />
          {t('sides.between', { from: count(missingBefore.from), to: count(missingBefore.to) })}
        </li>
      )}
      <li className="side">
        <div className="side-head">
          <h3>{ledger(line)}</h3>
          {detail.kind === 'pact-signed' && (
            <Pill tone={detail.counts ? 'saved' : 'waiting'} icon={detail.counts ? 'check' : 'waiting'}>
              {detail.counts ? t('sides.counts') : t('sides.countsNot')}
            </Pill>
          )}
        </div>
        <p>{words(detail)}</p>
        <dl className="facts">
          <dt>{t('sides.record')}</dt>
          <dd className="tabular">{count(line.seq)}</dd>
          <dt>{t('sides.stationTime')}</dt>
          <dd className="tabular">{time(at)}</dd>
          <dt>{t('sides.corrected')}</dt>
          <dd className="tabular">{correctedAt === null ? t('sides.unknownTime') : time(correctedAt)}</dd>
          {detail.kind === 'pact-signed' && (
            <>
              <dt>{t('sides.identified')}</dt>
              <dd>{t(`story.identified.${detail.identified}`)}</dd>
              <dt>{t('sides.text')}</dt>
              <dd>
                {detail.version === null
                  ? t('sides.unknownVersion')
                  : t('sides.version', { version: count(detail.version), versions: count(detail.versions) })}
              </dd>
              <dt>{t('sides.notice')}</dt>
              <dd>{detail.noticeShown ? t('sides.noticeShown') : t('sides.noticeNot')}</dd>
            </>
          )}
          <dt>{t('entries.hash')}</dt>
          <dd className="digits">{line.hash.slice(0, 16)}…</dd>
        </dl>
        {signature !== null && <Signature signature={signature} station={ledger(line)} />}
      </li>
    </>
  );
}

function Signature({ signature, station }: { signature: DrawnSignature | 'sealed'; station: string }) {
  const { t } = useTranslation('console');
  if (signature === 'sealed') {
    return (
      <div className="side-signature" data-sealed="">
        <Icon name="lock" />
      </div>
    );
  }
  const { drawing } = signature;
  if (drawing === null) return <div className="side-signature">{t('sides.sealBroken')}</div>;
  return (
    <div className="side-signature">
      {/* A drawing is an image to those who do not see it; there is no file that an <img> could name. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={t('sides.drawn', { station })}>
        <path
          d={drawing.path}
          fill="none"
          stroke="currentColor"
          strokeWidth={drawing.penWidth}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </div>
  );
}
