import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryDetail, EntryLine, RosterStep } from '../../../core/api/contract.ts';
import { offsetText } from '../../text/durations.ts';
import { useLanguage } from '../../text/language.ts';
import { useCountText } from '../ceremony-context.tsx';

/** What an entry says, in one line. */
export function useEntryWords(): (detail: EntryDetail) => string {
  const { t } = useTranslation('console');
  const count = useCountText();
  const language = useLanguage();
  return useCallback(
    (detail) => {
      const step = (about: RosterStep): string => {
        switch (about.change) {
          case 'called':
            return t('story.words.roster-called', about.now);
          case 'changed':
            return t('story.words.roster-changed', { before: lineOf(about.before), now: lineOf(about.now) });
          case 'left':
            return t('story.words.roster-left');
          default:
            return about satisfies never;
        }
      };
      const { kind } = detail;
      switch (kind) {
        case 'pact-signed': {
          const { badge, identified, counts } = detail;
          const how =
            badge === null
              ? t('story.words.pact-signed', { identified: t(`story.identified.${identified}`) })
              : t('story.words.pact-signed-badge', { badge: count(badge) });
          return counts ? how : `${how} (${t('story.words.countsNot')})`;
        }
        case 'person-refused':
          return t('story.words.person-refused', { reason: t(`story.refusals.${detail.reason}`) });
        case 'badge-revoked':
          return t('story.words.badge-revoked', { issue: count(detail.issue), reason: detail.reason });
        case 'absence-explained': {
          const { reason, note } = detail;
          if (reason === null) return t('story.words.absence-taken-back');
          const words = t('story.words.absence-explained', { reason: t(`absences.reasons.${reason}`) });
          return note === '' ? words : `${words} (${note})`;
        }
        case 'duty-recorded':
          return t(detail.done ? 'story.words.duty-done' : 'story.words.duty-not-done', { duty: detail.duty });
        case 'anomaly-settled':
          return t('story.words.anomaly-settled', { name: t(`anomaly.${detail.code}.name`), reason: detail.reason });
        case 'station-added':
          return t('story.words.station-added', { name: detail.name, venue: detail.venue });
        case 'station-opened':
          return t('story.words.station-opened', { key: detail.key });
        case 'station-closed':
          return t('story.words.station-closed', { n: count(detail.signed) });
        case 'clock-compared':
          return t('story.words.clock-compared', { offset: offsetText(detail.offsetMillis, language) });
        case 'reading-point-shown':
          return t('story.words.reading-point-shown', { point: count(detail.point) });
        case 'text-adopted':
          return detail.text === 'oath'
            ? t('story.words.oath-adopted')
            : t('story.words.pact-adopted', { version: count(detail.version ?? 0), n: count(detail.signed) });
        case 'roster-imported':
          return detail.about === undefined ? t('story.words.roster-imported', { n: count(detail.people) }) : step(detail.about);
        case 'unreadable':
        case 'ceremony-founded':
        case 'ceremony-arranged':
        case 'reading-began':
        case 'reading-ended':
          return t(`story.words.${kind}`);
        default:
          return detail satisfies never;
      }
    },
    [t, count, language],
  );
}

/** What people call the ledger that an entry stands in. */
export function useLedgerName(): (line: EntryLine) => string {
  const { t } = useTranslation('console');
  return useCallback(({ name }) => (name === '' ? t('entries.organiser') : name), [t]);
}

function lineOf({ name, unit, position }: { name: string; unit: string; position: string }): string {
  return [name, position, unit].filter((part) => part !== '').join(', ');
}
