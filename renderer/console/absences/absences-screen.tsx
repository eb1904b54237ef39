import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceReason, AbsentPerson, AbsentUnit } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCeremony } from '../ceremony-context.tsx';
import { Figures } from '../widgets/figures.tsx';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { goTo } from '../route.ts';
import { AbsentPeople } from './absent-people.tsx';
import { ExplainAbsence } from './explain-absence.tsx';
import type { Explanation } from './explanations.ts';
import { reasons } from './reason-keys.ts';
import { useAbsences } from './use-absences.ts';
import { useUnitColumns } from './unit-columns.tsx';
import './absences.css';

const nobody: AbsentPerson[] = [];
const noneChosen: ReadonlySet<string> = new Set();
const unitName = ({ unit }: AbsentUnit) => unit;

/** Those who have not signed, by unit, and why. */
export function AbsencesScreen() {
  const { t } = useTranslation('console');
  const { header, overview } = useCeremony();
  const { absences, refusal, task, said, explain, undo } = useAbsences();
  const [unit, setUnit] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ people: AbsentPerson[]; reason: AbsenceReason } | null>(null);
  const [chosen, setChosen] = useState(noneChosen);
  const columns = useUnitColumns(unit);
  const people = useMemo(
    () => absences?.people.filter((person) => unit === null || person.unit === unit) ?? nobody,
    [absences, unit],
  );
  const showUnit = (shown: string | null) => {
    setUnit(shown);
    setChosen(noneChosen);
  };
  // Whoever thinks again, or has to find the passphrase first, need not choose them anew.
  const write = async (meant: AbsentPerson[], explanation: Omit<Explanation, 'people'>) => {
    const written = await explain(meant, explanation);
    if (written) setChosen(noneChosen);
    return written;
  };
  const say = (meant: AbsentPerson[], reason: AbsenceReason | null, withNote: boolean) => {
    if (reason !== null && (withNote || reason === 'other')) setAsking({ people: meant, reason });
    else void write(meant, { reason, note: '' });
  };
  return (
    <>
      <PageHead
        title={t('sections.absences')}
        lead={<p>{t('absences.lead')}</p>}
        actions={
          absences?.unexplained === 0 && (
            <Button look="primary" onPress={() => goTo({ section: 'documents' })}>
              {t('next.report.act')}
            </Button>
          )
        }
      />
      {refusal !== null && <RefusalNote words={refusal} />}
      {absences === null && <output>{t('waiting')}</output>}
      {absences !== null && absences.people.length === 0 && (
        <section className="panel">
          <EmptyState
            icon={overview?.roster === 0 ? 'empty' : 'check'}
            title={overview?.roster === 0 ? t('absences.noRoster') : t('absences.none')}
          >
            <p>{overview?.roster === 0 ? t('badges.emptyHint') : t('absences.noneHint')}</p>
          </EmptyState>
        </section>
      )}
      {absences !== null && absences.people.length > 0 && (
        <>
          <Counts counts={absences.counts} unexplained={absences.unexplained} />
          <div className="absence-panels grow">
            <ListPanel
              title={t('absences.units')}
              columns={columns}
              rows={absences.units}
              rowKey={unitName}
              firstSort={{ column: 'unexplained', direction: 'descending' }}
              searchIn={unitName}
              searchLabel={t('overview.searchUnits')}
              exportName={t('absences.unitsFile')}
              day={header.date}
              onOpen={(row) => showUnit(unit === row.unit ? null : row.unit)}
              empty={null}
            />
            <AbsentPeople
              // Another unit is another list, with nothing searched in it yet.
              key={unit ?? ''}
              people={people}
              unit={unit}
              chosen={chosen}
              onChoose={setChosen}
              task={task}
              said={said}
              onEveryUnit={() => showUnit(null)}
              onSay={say}
              onUndo={undo}
            />
          </div>
        </>
      )}
      {asking !== null && (
        <ExplainAbsence
          people={asking.people}
          reason={asking.reason}
          onExplain={(explanation) => write(asking.people, explanation)}
          task={task}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function Counts({ counts, unexplained }: { counts: Record<AbsenceReason, number>; unexplained: number }) {
  const { t } = useTranslation('console');
  return (
    <Figures
      look="line"
      of={[
        { name: t('absences.unexplained'), n: unexplained, tone: unexplained > 0 ? 'waiting' : undefined },
        ...reasons.map((reason) => ({ name: t(`absences.reasons.${reason}`), n: counts[reason] })),
      ]}
    />
  );
}
