import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EditedRows } from './edited-rows.tsx';
import { OfficialFields } from './official-fields.tsx';
import type { StepProps } from './step.ts';
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
      <EditedRows rows={witnesses} onChange={(changed) => change({ witnesses: changed })}>
        {(one) => (
          <OfficialFields
            title={t('arrangement.speakers.nth', { what: t('arrangement.speakers.witness'), n: one.index + 1 })}
            official={one.row}
            onChange={(changed) => one.change({ ...one.row, ...changed })}
            onRemove={one.remove}
          />
        )}
      </EditedRows>
      <Button isDisabled={witnesses.length >= most} onPress={() => change({ witnesses: [...witnesses, nobody] })}>
        {t('arrangement.speakers.addWitness')}
      </Button>
      <EditedRows rows={officials} onChange={(changed) => change({ officials: changed })}>
        {(one) => (
          <OfficialFields
            title={t('arrangement.speakers.nth', { what: t('arrangement.speakers.official'), n: one.index + 1 })}
            official={one.row}
            onChange={(changed) => one.change({ ...one.row, ...changed })}
            onRemove={one.remove}
          >
            <TextLine
              label={t('arrangement.speakers.heading')}
              value={one.row.heading}
              onChange={(heading) => one.change({ ...one.row, heading })}
              most={80}
              hint={t('arrangement.speakers.headingHint')}
            />
          </OfficialFields>
        )}
      </EditedRows>
      <Button
        isDisabled={officials.length >= most}
        onPress={() => change({ officials: [...officials, { ...nobody, heading: 'Mengetahui' }] })}
      >
        {t('arrangement.speakers.addOfficial')}
      </Button>
    </>
  );
}
