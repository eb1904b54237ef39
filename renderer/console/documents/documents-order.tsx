import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../text/language.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { AnyOf } from '../arrangement/options.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { UnitChoice } from '../people/unit-choice.tsx';
import { hrefOf } from '../route.ts';
import { useQuestion } from '../asking/use-question.ts';

/** Which documents are wanted; `only` is null for all kinds, `unit` is '' for all units. */
export type Order = { only: readonly string[] | null; unit: string };

/** As the core takes it. */
export function orderForCore({ only, unit }: Order): { only?: string[]; unit?: string } {
  return { ...(only === null ? {} : { only: [...only] }), ...(unit === '' ? {} : { unit }) };
}

/** What is to be made: kinds, and everybody or one unit; and on which paper it will be. */
export function DocumentsOrder({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const count = useCountText();
  const { value: choice } = useQuestion(askChoice);
  if (choice === null) return null;
  const kinds = choice.kinds.map(({ id, name }) => ({ id, name: name[language] }));
  const chosen = order.only ?? kinds.map(({ id }) => id);
  const what =
    order.only === null ? t('documents.all') : t('documents.some', { n: count(chosen.length), all: count(kinds.length) });
  return (
    <details className="panel documents-order">
      <summary>
        <strong>{t('documents.what')}</strong>
        <span>
          {what}
          {' · '}
          {order.unit === '' ? t('documents.everyUnit') : order.unit}
          {' · '}
          {t('documents.paper', { paper: choice.paper })}
        </span>
      </summary>
      <AnyOf
        label={t('documents.kinds')}
        options={kinds}
        chosen={chosen}
        onChoose={(ids) => onOrder({ ...order, only: ids.length === kinds.length ? null : ids })}
      />
      <UnitChoice
        label={t('documents.unit')}
        every={t('documents.everyUnit')}
        chosen={order.unit}
        onChoose={(unit) => onOrder({ ...order, unit })}
      />
      <p>
        <a className="panel-link" href={hrefOf({ section: 'arrangement', step: 'papers' })}>
          {t('documents.paperPlace')}
        </a>
      </p>
    </details>
  );
}

// Stable, so that it is asked once.
const askChoice = (client: IkrarClient, options: { signal: AbortSignal }) => client.console.documents.choice(undefined, options);
