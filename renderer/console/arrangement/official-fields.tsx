import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, NumberCheck } from '../../../core/api/contract.ts';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { useClient } from '../../ui/connection.tsx';
import { Choice } from '../widgets/choice.tsx';
import { Icon } from '../widgets/icon.tsx';
import { TextLine } from './text-line.tsx';

type Official = Definition['leader'];
type Label = Official['identity']['label'];
const labels = ['NIP', 'NRP', 'none'] as const satisfies Label[];

/** Somebody who stands in the minutes by name; the number is looked at as soon as it is typed. */
export function OfficialFields(props: {
  title: string;
  official: Official;
  onChange: (changed: Partial<Official>) => void;
  onRemove?: () => void;
  children?: ReactNode;
}) {
  const { title, official, onChange, onRemove, children } = props;
  const { t } = useTranslation('console');
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {children}
      <div className="fields">
        <TextLine
          label={t('arrangement.speakers.name')}
          value={official.name}
          onChange={(name) => onChange({ name })}
          most={120}
        />
        <TextLine
          label={t('arrangement.speakers.position')}
          value={official.position}
          onChange={(position) => onChange({ position })}
          most={200}
        />
      </div>
      <div className="fields fields-number">
        <TextLine
          label={t('arrangement.speakers.rank')}
          value={official.rank}
          onChange={(rank) => onChange({ rank })}
          most={60}
        />
        <Choice
          label={t('arrangement.speakers.label')}
          options={labels.map((id) => ({ id, name: t(`arrangement.speakers.labels.${id}`) }))}
          chosen={official.identity.label}
          onChoose={(label) =>
            onChange({ identity: { label: label as Label, number: label === 'none' ? '' : official.identity.number } })
          }
        />
        {official.identity.label !== 'none' && (
          <OfficialNumber identity={official.identity} onChange={(identity) => onChange({ identity })} />
        )}
      </div>
      {onRemove !== undefined && (
        <div className="row-end">
          <Button aria-label={t('arrangement.removeOne', { name: title })} onPress={onRemove}>
            <Icon name="close" />
            {t('arrangement.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function OfficialNumber({
  identity,
  onChange,
}: {
  identity: Official['identity'];
  onChange: (identity: Official['identity']) => void;
}) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const client = useClient();
  const [checked, setChecked] = useState<(NumberCheck & { of: string }) | null>(null);
  const of = `${identity.label} ${identity.number}`;
  const check = async () => {
    try {
      setChecked({ ...(await client.console.arrangement.checkNumber(identity)), of });
    } catch {
      // The line is down and says so itself; saving checks the number again.
      setChecked(null);
    }
  };
  const words = checked?.of === of ? checked.words : null;
  return (
    <TextLine
      label={t('arrangement.speakers.number')}
      value={identity.number}
      onChange={(number) => onChange({ ...identity, number })}
      onBlur={() => void check()}
      most={40}
      problem={
        <output className="field-note" data-verdict={checked?.verdict}>
          {words !== null &&
            t(checked?.verdict === 'refused' ? 'arrangement.speakers.refused' : 'arrangement.speakers.warning', {
              why: words[language],
            })}
        </output>
      }
    />
  );
}
