import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BadgeUnit } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import { useCountText } from '../ceremony-context.tsx';
import type { Column } from '../widgets/column.ts';
import { useQuestion } from '../asking/use-question.ts';
import type { BadgeChoice } from './badge-choice.ts';
import { ChosenList } from './chosen-list.tsx';

const none: BadgeUnit[] = [];
const unitName = ({ unit }: BadgeUnit) => unit;

/** Every unit with its people and the pages of its own sheets in the chosen form. */
export function ChooseUnits({
  choice: { format, paper, units: chosen },
  onPress,
}: {
  choice: BadgeChoice;
  onPress: (unit: string) => void;
}) {
  const { t } = useTranslation('console');
  const { value } = useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) => client.console.badges.units({ format, paper }, options),
      [format, paper],
    ),
  );
  const columns = useUnitColumns();
  return (
    <ChosenList
      title={t('badges.chooseUnits')}
      columns={columns}
      rows={value ?? none}
      rowKey={unitName}
      searchIn={unitName}
      searchLabel={t('badges.searchUnits')}
      exportName={t('badges.unitsFile')}
      chosen={chosen}
      onPress={onPress}
      empty={value === null ? t('waiting') : t('badges.noUnits')}
    />
  );
}

function useUnitColumns(): readonly Column<BadgeUnit>[] {
  const { t } = useTranslation('console');
  const count = useCountText();
  return useMemo(
    (): readonly Column<BadgeUnit>[] => [
      { id: 'unit', title: t('badges.unit'), track: 'minmax(0, 1fr)', cell: unitName, sortBy: unitName, exported: unitName },
      ...(['badges', 'pages'] as const).map((id): Column<BadgeUnit> => ({
        id,
        title: t(id === 'badges' ? 'badges.people' : 'badges.pages'),
        track: '6rem',
        align: 'end',
        cell: (row) => <span className="tabular">{count(row[id])}</span>,
        sortBy: (row) => row[id],
        exported: (row) => row[id],
      })),
    ],
    [t, count],
  );
}
