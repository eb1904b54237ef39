import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceReason, AbsentPerson, AbsentUnit } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { ListPanel } from '../widgets/list-panel.tsx';
import { EmptyState, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { goTo } from '../route.ts';
import { AbsentPeople } from './absent-people.tsx';
import { ExplainAbsence } from './explain-absence.tsx';
import { reasons } from './reason-keys.ts';
import { useAbsences } from './use-absences.ts';
import { useUnitColumns } from './unit-columns.tsx';
import './absences.css';

const none: AbsentUnit[] = [];
const nobody: AbsentPerson[] = [];
const unitName = ({ unit }: AbsentUnit) => unit;

/** Those who have not signed, by unit, and why. */
export function AbsencesScreen() {
  const { t } = useTranslation('console');
  const { header, overview } = useCeremony();
  const { absences, refusal, task, said, explain, undo } = useAbsences();
  const [unit, setUnit] = useState<string | null>(null);
  const [asking, setAsking] = useState<{ people: AbsentPerson[]; reason: AbsenceReason } | null>(null);
  const columns = useUnitColumns(unit);
  const people = useMemo(
    () => absences?.people.filter((person) => unit === null || person.unit === unit) ?? nobody,
    [absences, unit],
  );
  const say = (chosen: AbsentPerson[], reason: AbsenceReason | null, withNote: boolean) => {
    if (reason !== null && (withNote || reason === 'other')) setAsking({ people: chosen, reason });
    else void explain(chosen, { reason, note: '' });
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
              rows={absences.units.length === 0 ? none : absences.units}
              rowKey={unitName}
              firstSort={{ column: 'unexplained', direction: 'descending' }}
              searchIn={unitName}
              searchLabel={t('overview.searchUnits')}
              exportName={t('absences.file')}
              day={header.date}
              onOpen={(row) => setUnit((before) => (before === row.unit ? null : row.unit))}
              empty={null}
            />
            <AbsentPeople
              // Another unit is another list: what was chosen in the one before is not.
              key={unit ?? ''}
              people={people}
              unit={unit}
              task={task}
              said={said}
              onEveryUnit={() => setUnit(null)}
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
          onExplain={(explanation) => explain(asking.people, explanation)}
          task={task}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function Counts({ counts, unexplained }: { counts: Record<AbsenceReason, number>; unexplained: number }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  return (
    <dl className="figures absence-counts">
      <div data-open={unexplained > 0 ? '' : undefined}>
        <dt>{t('absences.unexplained')}</dt>
        <dd className="tabular">{count(unexplained)}</dd>
      </div>
      {reasons.map((reason) => (
        <div key={reason}>
          <dt>{t(`absences.reasons.${reason}`)}</dt>
          <dd className="tabular">{count(counts[reason])}</dd>
        </div>
      ))}
    </dl>
  );
}
