import { useTranslation } from 'react-i18next';
import { DayField } from '../widgets/day-field.tsx';
import { OneOf } from './options.tsx';
import type { StepProps } from './step.ts';
import { TextBlock, TextLine } from './text-line.tsx';

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** What the ceremony is called, when it is, and on what ground. */
export function IdentityStep({ definition, change }: StepProps) {
  const { t } = useTranslation('console');
  const { title, number, date, timezone, institution, legalBasis } = definition;
  return (
    <>
      <TextLine
        label={t('arrangement.identity.title')}
        value={title}
        onChange={(words) => change({ title: words })}
        most={200}
        isRequired
      />
      <div className="fields">
        <TextLine
          label={t('arrangement.identity.institution')}
          value={institution}
          onChange={(words) => change({ institution: words })}
          most={200}
          hint={t('arrangement.identity.institutionHint')}
        />
        <TextLine
          label={t('arrangement.identity.number')}
          value={number}
          onChange={(words) => change({ number: words })}
          most={80}
          hint={t('arrangement.identity.numberHint')}
        />
      </div>
      <div className="fields">
        <DayField
          label={t('arrangement.identity.date')}
          value={date}
          onChange={(day) => change({ date: day })}
          required={t('arrangement.found.required')}
        />
        <OneOf
          label={t('arrangement.identity.timezone')}
          across
          options={zones.map((id) => ({ id, name: t(`arrangement.identity.zones.${id}`) }))}
          chosen={timezone}
          onChoose={(zone) => change({ timezone: zone })}
        />
      </div>
      <TextBlock
        label={t('arrangement.identity.legalBasis')}
        rows={4}
        value={legalBasis.join('\n')}
        onChange={(words) => change({ legalBasis: words === '' ? [] : words.split('\n') })}
        most={12_000}
        hint={t('arrangement.identity.perLine')}
      />
    </>
  );
}
