import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { EntriesBehind, StationAccount } from '../../../core/api/contract.ts';
import { offsetText } from '../../text/durations.ts';
import { useLanguage } from '../../text/language.ts';
import { useCountText, useTimeText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { Icon } from '../widgets/icon.tsx';

/** As the station's own clock may be off by without anybody minding, ms. */
const fits = 60_000;

type Open = (account: StationAccount, which: EntriesBehind) => void;
type Counted = {
  id: string;
  title: string;
  which: EntriesBehind;
  track: string;
  of: (account: StationAccount) => number | null;
  /** Is this number one that somebody must look at? */
  isWrong?: (account: StationAccount) => boolean;
};

/** Kiosk, what it said, what was found; every number opens the entries that it is made of. */
export function useAccountColumns(onOpen: Open): readonly Column<StationAccount>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  const timeText = useTimeText();
  const language = useLanguage();
  return useMemo(() => {
    const words = (key: 'openingColumn' | 'closingColumn' | 'signedColumn' | 'countingColumn') => t(`reconciliation.${key}`);
    const state = (account: StationAccount) => {
      const { closedAt, lastSeenAt } = account;
      if (account.state === 'waiting') return t('station.waiting');
      const seen = lastSeenAt === null ? '' : t('reconciliation.lastSeen', { time: timeText(lastSeenAt) });
      const closed =
        closedAt === null ? t('reconciliation.notClosed') : t('reconciliation.closedAt', { time: timeText(closedAt) });
      return [t(`station.${account.state}`), closed, closedAt === null ? seen : ''].filter((part) => part !== '').join(', ');
    };
    const offset = ({ offsetMillis, state: where }: StationAccount) => {
      if (offsetMillis === null) return where === 'waiting' ? '–' : t('clock.not-compared');
      return Math.abs(offsetMillis) <= 2000 ? t('clock.fits') : offsetText(offsetMillis, language);
    };
    const counted: Counted[] = [
      {
        id: 'opening',
        title: words('openingColumn'),
        which: 'keys',
        track: '3.6rem',
        of: ({ openingCount }) => openingCount,
        isWrong: ({ openingCount }) => (openingCount ?? 0) > 0,
      },
      {
        id: 'closing',
        title: words('closingColumn'),
        which: 'closing',
        track: '3.8rem',
        of: ({ closingCount }) => closingCount,
        isWrong: ({ closingCount, signed }) => closingCount !== null && closingCount !== signed,
      },
      {
        id: 'signed',
        title: words('signedColumn'),
        which: 'signed',
        track: '4.8rem',
        of: ({ signed }) => signed,
        isWrong: ({ closingCount, signed }) => closingCount !== null && closingCount !== signed,
      },
      { id: 'counting', title: words('countingColumn'), which: 'counting', track: '4.8rem', of: ({ counting }) => counting },
      {
        id: 'entries',
        title: t('reconciliation.entriesColumn'),
        which: 'all',
        track: '4.6rem',
        of: (one) => one.entries,
      },
      {
        id: 'gaps',
        title: t('reconciliation.gapsColumn'),
        which: 'gaps',
        track: '4rem',
        of: ({ gaps }) => gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0),
        isWrong: ({ gaps }) => gaps.length > 0,
      },
      {
        id: 'forks',
        title: t('reconciliation.forksColumn'),
        which: 'forks',
        track: '4.4rem',
        of: ({ forks, clonedKeys }) => forks.length + clonedKeys,
        isWrong: ({ forks, clonedKeys }) => forks.length + clonedKeys > 0,
      },
      {
        id: 'late',
        title: t('reconciliation.lateColumn'),
        which: 'late',
        track: '5.4rem',
        of: ({ late }) => late.length,
        isWrong: ({ late }) => late.length > 0,
      },
    ];
    const numbers = counted.map(({ id, title, which, track, of, isWrong }): Column<StationAccount> => ({
      id,
      title,
      track,
      align: 'end',
      cell: (account) => {
        const n = of(account);
        return account.state === 'waiting' || n === null ? (
          <span className="account-none">–</span>
        ) : (
          <Button
            className="account-number tabular"
            data-wrong={isWrong?.(account) === true ? '' : undefined}
            // The row itself opens by keyboard, and its dialog has all of these.
            excludeFromTabOrder
            aria-label={t('reconciliation.open', { station: account.name, number: title, n: count(n) })}
            onPress={() => onOpen(account, which)}
          >
            {isWrong?.(account) === true && <Icon name="alert" />}
            {count(n)}
          </Button>
        );
      },
      sortBy: of,
      exported: (account) => of(account) ?? '',
    }));
    return [
      {
        id: 'station',
        title: t('reconciliation.station'),
        track: 'minmax(0, 1fr)',
        cell: (account) => (
          <>
            <strong>{account.name}</strong>
            <small>{[account.venue, state(account)].filter((part) => part !== '').join(' · ')}</small>
          </>
        ),
        sortBy: ({ name }) => name,
        exported: ({ name }) => name,
      },
      ...numbers,
      {
        id: 'clock',
        title: t('reconciliation.clockColumn'),
        track: '6.8rem',
        align: 'end',
        cell: (account) => (
          <span className="account-clock" data-wrong={Math.abs(account.offsetMillis ?? 0) > fits ? '' : undefined}>
            {Math.abs(account.offsetMillis ?? 0) > fits && <Icon name="alert" />}
            {offset(account)}
          </span>
        ),
        sortBy: ({ offsetMillis }) => offsetMillis,
        exported: offset,
      },
    ];
  }, [t, count, timeText, language, onOpen]);
}
