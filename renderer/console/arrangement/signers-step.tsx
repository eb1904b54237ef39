import { useTranslation } from 'react-i18next';
import { useCountText } from '../ceremony-context.tsx';
import { hrefOf } from '../route.ts';
import { Note } from '../widgets/note.tsx';
import { DayField } from '../widgets/day-field.tsx';
import { AnyOf, OneOf } from './options.tsx';
import { Representatives } from './representatives.tsx';
import type { StepProps } from './step.ts';
import './signers.css';
import './note-link.css';

const policies = ['all', 'representatives', 'cascade'] as const;

/** Who is called to sign: everybody, representatives, or heads first and staff until a deadline. */
export function SignersStep(props: StepProps) {
  const { arrangement, definition, isUnsaved, change } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const { classes, roster, called } = arrangement;
  const { signers, deadline, eligible, date } = definition;
  const gone = eligible.filter((name) => !classes.some((known) => known.name === name));
  const classOptions = [
    ...classes.map(({ name, people }) => ({ id: name, name: t('arrangement.signers.classCount', { name, n: count(people) }) })),
    ...gone.map((name) => ({ id: name, name: t('arrangement.signers.gone', { name }) })),
  ];
  return (
    <>
      <OneOf
        label={t('arrangement.signers.policy')}
        options={policies.map((id) => ({ id, name: t(`arrangement.signers.policies.${id}`) }))}
        chosen={signers}
        onChoose={(policy) => change({ signers: policy, ...(policy === 'cascade' ? {} : { deadline: null }) })}
      />
      {signers === 'cascade' && (
        <div className="fields">
          <DayField
            label={t('arrangement.signers.deadline')}
            value={deadline ?? ''}
            onChange={(day) => change({ deadline: day === '' ? null : day })}
          />
        </div>
      )}
      {roster === 0 ? (
        <Note tone="plain">
          <a className="note-link" href={hrefOf({ section: 'people' })}>
            {t('arrangement.signers.noRoster')}
          </a>
        </Note>
      ) : (
        <>
          <AnyOf
            label={t('arrangement.signers.eligible')}
            hint={t('arrangement.signers.eligibleHint')}
            options={classOptions}
            chosen={eligible}
            onChoose={(names) => change({ eligible: names })}
          />
          {signers === 'representatives' && <Representatives {...props} />}
          <p className="called tabular">
            <b>{t('arrangement.signers.called', { called: count(called), roster: count(roster) })}</b>
            {isUnsaved && <small>{t('arrangement.signers.calledAfter')}</small>}
          </p>
        </>
      )}
      {deadline !== null && deadline < date && <Note tone="alert">{t('arrangement.signers.deadlineEarly')}</Note>}
    </>
  );
}
