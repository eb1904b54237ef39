import { useTranslation } from 'react-i18next';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import { Icon } from '../widgets/icon.tsx';

/** A small whole number, typed or stepped by the arrow keys and two buttons. */
export function CountField(props: { label: string; value: number; most: number; onChange: (value: number) => void }) {
  const { label, value, most, onChange } = props;
  const { t } = useTranslation('console');
  return (
    <NumberField
      className="field count-field"
      value={value}
      minValue={1}
      maxValue={most}
      onChange={(next) => onChange(Number.isNaN(next) ? 1 : next)}
    >
      <Label>{label}</Label>
      <Group className="count-group">
        <Button slot="decrement" className="count-step" aria-label={t('stations.less')}>
          <Icon name="smaller" />
        </Button>
        <Input />
        <Button slot="increment" className="count-step" aria-label={t('stations.more')}>
          <Icon name="larger" />
        </Button>
      </Group>
    </NumberField>
  );
}
