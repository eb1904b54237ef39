import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { OfficialFields } from './official-fields.tsx';
import { without, withChanged, type StepProps } from './step.ts';
import { TextLine } from './text-line.tsx';

const nobody = { name: '', position: '', rank: '', identity: { label: 'none', number: '' } } as const;
const most = 20;

/** Who leads the oath, who witnesses it, and who else signs the minutes. */
export function SpeakersStep({ definition, change }: StepProps) {
  const { t } = useTranslation('console');
  const { leader, witnesses, officials } = definition;
  return (
    <>
      <OfficialFields
        title={t('arrangement.speakers.leader')}
        official={leader}
        onChange={(changed) => change({ leader: { ...leader, ...changed } })}
      />
      {witnesses.map((witness, index) => (
        <OfficialFields
          // A row is edited in place, so its position is what stays the same.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          title={t('arrangement.speakers.nth', { what: t('arrangement.speakers.witness'), n: index + 1 })}
          official={witness}
          onChange={(changed) => change({ witnesses: withChanged(witnesses, index, changed) })}
          onRemove={() => change({ witnesses: without(witnesses, index) })}
        />
      ))}
      <Button isDisabled={witnesses.length >= most} onPress={() => change({ witnesses: [...witnesses, nobody] })}>
        {t('arrangement.speakers.addWitness')}
      </Button>
      {officials.map((official, index) => (
        <OfficialFields
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          title={t('arrangement.speakers.nth', { what: t('arrangement.speakers.official'), n: index + 1 })}
          official={official}
          onChange={(changed) => change({ officials: withChanged<Definition['officials'][number]>(officials, index, changed) })}
          onRemove={() => change({ officials: without(officials, index) })}
        >
          <TextLine
            label={t('arrangement.speakers.heading')}
            value={official.heading}
            onChange={(heading) => change({ officials: withChanged(officials, index, { heading }) })}
            most={80}
            hint={t('arrangement.speakers.headingHint')}
          />
        </OfficialFields>
      ))}
      <Button
        isDisabled={officials.length >= most}
        onPress={() => change({ officials: [...officials, { ...nobody, heading: 'Mengetahui' }] })}
      >
        {t('arrangement.speakers.addOfficial')}
      </Button>
    </>
  );
}
