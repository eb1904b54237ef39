import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { useWhereText, type AnomalyRow } from './anomaly-row.ts';
import { useTimeText } from '../ceremony-context.tsx';
import { Icon } from '../widgets/icon.tsx';

/** How one anomaly was settled, the way to both of its sides, and the button to settle it or to think again. */
export function Settlement(props: {
  row: AnomalyRow;
  onSettle: (row: AnomalyRow) => void;
  onCompare: (row: AnomalyRow) => void;
}) {
  const { row, onSettle, onCompare } = props;
  const { t } = useTranslation('console');
  const where = useWhereText();
  const timeText = useTimeText();
  const { settled } = row.anomaly;
  const words = settled === undefined ? t('settle.act') : t('settle.change');
  return (
    <div className="settlement" data-settled={settled === undefined ? undefined : ''}>
      {settled !== undefined && (
        <p>
          <Icon name="check" /> {settled.reason} <span className="tabular">({timeText(settled.at)})</span>
        </p>
      )}
      <Button className="settlement-act" aria-label={t('sides.openFor', { where: where(row) })} onPress={() => onCompare(row)}>
        {t('sides.open')}
      </Button>
      <Button
        className="settlement-act"
        aria-label={[words, where(row)].filter((part) => part !== '').join(': ')}
        onPress={() => onSettle(row)}
      >
        {words}
      </Button>
    </div>
  );
}
