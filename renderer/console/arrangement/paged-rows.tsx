import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { EditedRows, type EditedRowsProps } from './edited-rows.tsx';

/** Fields of so many rows are drawn in a moment; those of five hundred take seconds. */
const perPage = 50;

/** Rows that are edited by hand, as many of them as there may be: a page of them at a time. What is added comes into view. */
export function PagedRows<Row>(props: EditedRowsProps<Row> & { label: string }) {
  const { rows, label, ...rest } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const last = Math.max(0, Math.ceil(rows.length / perPage) - 1);
  const [{ page, known }, setView] = useState({ page: 0, known: rows.length });
  const shown = rows.length > known ? last : Math.min(page, last);
  if (rows.length !== known) setView({ page: shown, known: rows.length });
  const from = shown * perPage;
  const to = Math.min(rows.length, from + perPage);
  const turnTo = (next: number) => setView({ page: next, known: rows.length });
  return (
    <>
      <ul className="rows" aria-label={label}>
        <EditedRows rows={rows} from={from} to={to} {...rest} />
      </ul>
      {last > 0 && (
        <div className="row-pages">
          <output className="tabular">
            {t('table.range', { from: count(from + 1), to: count(to), of: count(rows.length) })}
          </output>
          <Button isDisabled={shown === 0} onPress={() => turnTo(shown - 1)}>
            {t('table.before')}
          </Button>
          <Button isDisabled={shown === last} onPress={() => turnTo(shown + 1)}>
            {t('table.after')}
          </Button>
        </div>
      )}
    </>
  );
}
