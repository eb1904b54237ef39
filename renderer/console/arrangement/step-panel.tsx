import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement, ArrangementStep, Saved, Undone } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { focusPageTitle } from '../page-head.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { goTo } from '../route.ts';
import { useTask } from '../asking/use-task.ts';
import { AskUndo } from './ask-undo.tsx';
import { cleaned } from './cleaned.ts';
import { noDraft, useDrafts, withDraft, type Draft } from './drafts.tsx';
import { DutiesStep } from './duties-step.tsx';
import { IdentityStep } from './identity-step.tsx';
import { PactStep } from './pact-step.tsx';
import { PapersStep } from './papers-step.tsx';
import { PlacesStep } from './places-step.tsx';
import { ReadingStep } from './reading-step.tsx';
import { SignersStep } from './signers-step.tsx';
import { SpeakersStep } from './speakers-step.tsx';
import { steps, type StepProps } from './step.ts';
import { isInUse, TextInUse } from './text-in-use.tsx';

type Asking = 'text-in-use' | 'undo' | null;
type Said = 'saved' | 'nothingToSave' | 'undone' | 'undoneWithout' | null;

/** One step: its fields, and one press that saves them. */
export function StepPanel(props: {
  step: ArrangementStep;
  arrangement: Arrangement;
  again: () => void;
  onSaved: (draft: Draft) => void;
}) {
  const { step, arrangement, again, onSaved } = props;
  const { t } = useTranslation('console');
  const { draftOf, put } = useDrafts();
  const { task, run, reset } = useTask<Saved | Undone>();
  const [asking, setAsking] = useState<Asking>(null);
  const [said, setSaid] = useState<Said>(null);
  const draft = draftOf(step);
  const toSave = draft === null ? null : cleaned(draft, arrangement);

  const edit = (change: (before: Draft) => Draft) => {
    setSaid(null);
    put(step, change);
  };
  const store = async (what: Draft, evenIfUsed: boolean) => {
    setAsking(null);
    const saved = await run(async (client) => {
      const answer = await client.console.arrangement.save({ ...what, evenIfUsed });
      // Also where this step has been left meanwhile; and what was typed meanwhile is still to be saved.
      put(step, (now) => (now === draft || now === noDraft ? null : now));
      onSaved(what);
      return answer;
    });
    if (saved !== null) setSaid(saved.changed ? 'saved' : 'nothingToSave');
  };
  const save = () => {
    if (toSave === null) {
      put(step, () => null);
      setSaid('nothingToSave');
    } else if (isInUse(toSave, arrangement)) setAsking('text-in-use');
    else void store(toSave, false);
  };
  const undo = async () => {
    setAsking(null);
    const undone = await run((client) => client.console.arrangement.undo());
    if (undone === null) return;
    setSaid('gone' in undone && undone.gone > 0 ? 'undoneWithout' : 'undone');
    again();
  };
  const shown = withDraft(arrangement, draft ?? noDraft);
  const fields: StepProps = {
    arrangement,
    definition: shown.definition,
    oath: shown.oath,
    pact: shown.pact,
    image: draft?.image ?? null,
    isUnsaved: toSave !== null,
    change: (change) => edit((before) => ({ ...before, change: { ...before.change, ...change } })),
    changeOath: (oath) => edit((before) => ({ ...before, oath })),
    changePact: (pact) => edit((before) => ({ ...before, pact })),
    chooseImage: (image) =>
      edit((before) => {
        const { image: _chosen, ...rest } = before;
        return image === null ? rest : { ...rest, image };
      }),
    again,
  };
  const next = steps[steps.indexOf(step) + 1];
  return (
    <form
      className="panel step-panel"
      aria-labelledby="step-title"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id="step-title">{t(`arrangement.step.${step}`)}</h2>
      <StepFields step={step} props={fields} />
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      <div className="step-actions">
        <Button look="primary" type="submit" data-busy={task.stage === 'working'}>
          {task.stage === 'working' ? t('arrangement.saving') : t('arrangement.save')}
        </Button>
        {toSave !== null && (
          <Button
            onPress={() => {
              reset();
              edit(() => noDraft);
              put(step, () => null);
              focusPageTitle();
            }}
          >
            {t('arrangement.discard')}
          </Button>
        )}
        {toSave === null && next !== undefined && (
          <Button onPress={() => goTo({ section: 'arrangement', step: next })}>{t('arrangement.next')}</Button>
        )}
        <div aria-live="polite" className="step-said">
          {said !== null && <Note tone={said === 'nothingToSave' ? 'plain' : 'saved'}>{t(`arrangement.${said}`)}</Note>}
        </div>
        {arrangement.canUndo && (
          <Button look="link" onPress={() => setAsking('undo')}>
            {t('arrangement.undo')}
          </Button>
        )}
      </div>
      {asking === 'undo' && <AskUndo onUndo={() => void undo()} onClose={() => setAsking(null)} />}
      {asking === 'text-in-use' && toSave !== null && (
        <TextInUse
          draft={toSave}
          arrangement={arrangement}
          onConfirm={() => void store(toSave, true)}
          onClose={() => setAsking(null)}
        />
      )}
    </form>
  );
}

function StepFields({ step, props }: { step: ArrangementStep; props: StepProps }) {
  switch (step) {
    case 'identity':
      return <IdentityStep {...props} />;
    case 'places':
      return <PlacesStep {...props} />;
    case 'speakers':
      return <SpeakersStep {...props} />;
    case 'reading':
      return <ReadingStep {...props} />;
    case 'pact':
      return <PactStep {...props} />;
    case 'signers':
      return <SignersStep {...props} />;
    case 'duties':
      return <DutiesStep {...props} />;
    case 'papers':
      return <PapersStep {...props} />;
    default:
      return step satisfies never;
  }
}
