import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useCeremony } from '../ceremony-context.tsx';
import { RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { NoRoster } from './no-roster.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { goTo, turnTo, type Route } from '../route.ts';
import { StoryDialog } from '../story/story-dialog.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { Segments } from '../widgets/segments.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { useRecordLength } from '../asking/use-record-length.ts';
import { useSlowly } from '../asking/use-slowly.ts';
import './people.css';

/** ms: while somebody types. */
const typingDelay = 200;

/** Everybody on the roster: searched and filtered by the core, and one person to open. */
export function PeopleScreen({ route }: { route: Route }) {
  const { t } = useTranslation('console');
  const { overview, header } = useCeremony();
  const [search, setSearch] = useState('');
  const { value: people, refusal } = usePeople(useSlowly(search, typingDelay), route);
  if (overview?.roster === 0) return <NoRoster />;
  const chosen = people?.find((person) => person.id === route.person);
  return (
    <>
      <PageHead
        title={t('sections.people')}
        lead={<p>{t('people.lead')}</p>}
        actions={header.organiser && <Button onPress={() => goTo({ section: 'roster' })}>{t('roster.act')}</Button>}
      />
      {refusal !== null && <RefusalNote words={refusal} />}
      <PeopleList people={people} onOpen={(person) => turnTo({ ...route, person: person.id })}>
        <SearchBox label={t('people.search')} value={search} onChange={setSearch} />
        <UnitChoice
          label={t('people.unit')}
          labelled={false}
          every={t('people.everyUnit')}
          chosen={route.unit ?? ''}
          onChoose={(unit) => turnTo(unit === '' ? without(route, 'unit') : { ...route, unit })}
        />
        <SignedFilter route={route} />
      </PeopleList>
      {chosen !== undefined &&
        (route.story === true ? (
          <StoryDialog person={chosen.id} name={chosen.name} onClose={() => turnTo(without(route, 'story'))} />
        ) : (
          <PersonDialog person={chosen} onClose={() => turnTo(without(route, 'person'))} />
        ))}
    </>
  );
}

function usePeople(search: string, route: Route) {
  const { unit, signed } = route;
  return useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) =>
        client.console.people(
          { search, ...(unit === undefined ? {} : { unit }), ...(signed === undefined ? {} : { signed }) },
          options,
        ),
      [search, unit, signed],
    ),
    // A new entry may be somebody's signature.
    useRecordLength(),
  );
}

const shows = ['everybody', 'signed', 'unsigned'] as const;

function SignedFilter({ route }: { route: Route }) {
  const { t } = useTranslation('console');
  const shown = route.signed === undefined ? 'everybody' : route.signed ? 'signed' : 'unsigned';
  return (
    <Segments
      label={t('people.show')}
      labelled={false}
      options={shows.map((id) => ({ id, name: t(`people.${id}`) }))}
      chosen={shown}
      onChoose={(show) => turnTo(show === 'everybody' ? without(route, 'signed') : { ...route, signed: show === 'signed' })}
    />
  );
}

function without(route: Route, field: 'unit' | 'signed' | 'person' | 'story'): Route {
  const rest = { ...route };
  delete rest[field];
  return rest;
}
