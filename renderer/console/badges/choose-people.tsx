import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../core/api/contract.ts';
import type { IkrarClient } from '../../ui/client.ts';
import type { Column } from '../widgets/column.ts';
import { useQuestion } from '../asking/use-question.ts';
import { ChosenList } from './chosen-list.tsx';

const personId = ({ id }: PersonRow) => id;
const searchIn = ({ name, unit, position }: PersonRow) => `${name} ${unit} ${position}`;

function askPeople(client: IkrarClient, options: { signal: AbortSignal }) {
  return client.console.people({ search: '' }, options);
}

/** Everybody who is called to sign, to choose some from. */
export function ChoosePeople({ chosen, onPress }: { chosen: ReadonlySet<string>; onPress: (person: string) => void }) {
  const { t } = useTranslation('console');
  const { value } = useQuestion(askPeople);
  const called = useMemo(() => value?.filter((person) => person.called) ?? [], [value]);
  const columns = usePeopleColumns();
  return (
    <ChosenList
      title={t('badges.choosePeople')}
      columns={columns}
      rows={called}
      rowKey={personId}
      searchIn={searchIn}
      searchLabel={t('badges.searchPeople')}
      exportName={t('badges.peopleFile')}
      chosen={chosen}
      onPress={onPress}
      empty={value === null ? t('waiting') : t('badges.empty')}
    />
  );
}

function usePeopleColumns(): readonly Column<PersonRow>[] {
  const { t } = useTranslation('console');
  return useMemo(
    (): readonly Column<PersonRow>[] => [
      {
        id: 'name',
        title: t('badges.person'),
        track: 'minmax(0, 1.4fr)',
        cell: ({ name, position }) => (
          <>
            <strong>{name}</strong>
            <small>{position}</small>
          </>
        ),
        sortBy: ({ name }) => name,
        exported: ({ name }) => name,
      },
      {
        id: 'unit',
        title: t('badges.unit'),
        track: 'minmax(0, 1.2fr)',
        cell: ({ unit }) => unit,
        sortBy: ({ unit }) => unit,
        exported: ({ unit }) => unit,
      },
    ],
    [t],
  );
}
