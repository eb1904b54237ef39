import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateSummary, Words } from '../../../core/api/contract.ts';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { goTo } from '../route.ts';
import { useQuestion } from '../asking/use-question.ts';
import { DayField } from '../widgets/day-field.tsx';
import { useFound, type ToFound } from './made-ceremony.tsx';
import { OneOf } from './options.tsx';
import { strengthOf } from './passphrase-strength.ts';
import { TextLine } from './text-line.tsx';
import './arrangement.css';
import './new-ceremony.css';

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

function askTemplates(client: IkrarClient, options: { signal: AbortSignal }): Promise<TemplateSummary[]> {
  return client.console.arrangement.templates(undefined, options);
}

/** A new ceremony: how it is held, the least that must be said, and the passphrase of its key. */
export function NewCeremonyScreen() {
  const { t } = useTranslation('console');
  const { value: templates, refusal } = useQuestion(askTemplates);
  const [first] = templates ?? [];
  return (
    <>
      <PageHead title={t('arrangement.found.title')} lead={<p>{t('arrangement.found.lead')}</p>} />
      {refusal !== null && <RefusalNote words={refusal} />}
      {templates === null || first === undefined ? (
        <output>{t('waiting')}</output>
      ) : (
        <NewCeremony templates={templates} first={first} />
      )}
    </>
  );
}

function NewCeremony({ templates, first }: { templates: readonly TemplateSummary[]; first: TemplateSummary }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const found = useFound();
  const [chosen, setChosen] = useState(first);
  const [said, setSaid] = useState<Omit<ToFound, 'template'>>({
    title: first.title,
    date: '',
    timezone: 'Asia/Jakarta',
    venue: '',
    passphrase: '',
  });
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Words | null>(null);
  const say = (change: Partial<typeof said>) => setSaid((before) => ({ ...before, ...change }));
  const differs = again !== '' && again !== said.passphrase;

  const choose = (id: string) => {
    const template = templates.find((one) => one.id === id) ?? first;
    // A title that somebody typed stays.
    if (templates.some(({ title }) => title === said.title)) say({ title: template.title });
    setChosen(template);
  };
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || again !== said.passphrase) return;
    setBusy(true);
    const answer = await found({ ...said, template: chosen.id });
    setBusy(false);
    setRefused(answer.end === 'refused' ? answer.words : null);
  };
  return (
    <form className="new-ceremony" onSubmit={(event) => void make(event)}>
      <section className="panel step-panel" aria-labelledby="new-what">
        <h2 id="new-what">{t('arrangement.found.what')}</h2>
        <TextLine
          label={t('arrangement.identity.title')}
          value={said.title}
          onChange={(title) => say({ title })}
          most={200}
          isRequired
        />
        <div className="fields">
          <DayField
            label={t('arrangement.identity.date')}
            value={said.date}
            onChange={(date) => say({ date })}
            required={t('arrangement.found.required')}
          />
          <OneOf
            label={t('arrangement.identity.timezone')}
            across
            options={zones.map((id) => ({ id, name: t(`arrangement.identity.zones.${id}`) }))}
            chosen={said.timezone}
            onChoose={(timezone) => say({ timezone })}
          />
        </div>
        <TextLine
          label={t('arrangement.places.venue')}
          value={said.venue}
          onChange={(venue) => say({ venue })}
          most={200}
          hint={t('arrangement.found.venueHint')}
          isRequired
        />
        <div className="fields">
          <TextLine
            label={t('arrangement.found.passphrase')}
            type="password"
            value={said.passphrase}
            onChange={(passphrase) => say({ passphrase })}
            most={1024}
            hint={t('arrangement.found.passphraseHint')}
            isRequired
            problem={
              <output className="field-note">
                {said.passphrase !== '' && t(`arrangement.found.strength.${strengthOf(said.passphrase)}`)}
              </output>
            }
          />
          <TextLine
            label={t('arrangement.found.again')}
            type="password"
            value={again}
            onChange={setAgain}
            most={1024}
            isRequired
            problem={
              <output className="field-note" data-verdict={differs ? 'refused' : undefined}>
                {differs && t('arrangement.found.differs')}
              </output>
            }
          />
        </div>
        <Note tone="waiting">{t('arrangement.found.lost')}</Note>
        {refused !== null && <RefusalNote words={refused} />}
        <div className="step-actions">
          <Button look="primary" type="submit" data-busy={busy}>
            {busy ? t('arrangement.found.making') : t('arrangement.found.make')}
          </Button>
          <Button onPress={() => goTo({ section: 'ceremonies' })}>{t('cancel')}</Button>
        </div>
      </section>
      <section className="panel templates" aria-label={t('arrangement.found.template')}>
        <OneOf
          label={t('arrangement.found.template')}
          options={templates.map(({ id, about }) => ({ id, name: about[language] }))}
          chosen={chosen.id}
          onChoose={choose}
        />
        <p className="field-hint">{chosen.note[language]}</p>
        <h3>{t('arrangement.found.reminders')}</h3>
        <ul>
          {chosen.reminders.map((reminder) => (
            <li key={reminder.id}>{reminder[language]}</li>
          ))}
        </ul>
      </section>
    </form>
  );
}
