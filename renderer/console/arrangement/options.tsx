import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { Icon } from '../widgets/icon.tsx';
import type { Option } from '../widgets/choice.tsx';
import './options.css';

/** One of a few, all of them in view. */
export function OneOf<Id extends string>(props: {
  label: string;
  options: readonly (Option & { id: Id })[];
  chosen: Id;
  onChoose: (id: Id) => void;
  across?: boolean;
}) {
  const { label, options, chosen, onChoose, across = false } = props;
  return (
    <RadioGroup className="options" data-across={across} value={chosen} onChange={(id) => onChoose(id as Id)}>
      <Label className="field-label">{label}</Label>
      <div className="options-list">
        {options.map(({ id, name }) => (
          <Radio key={id} value={id} className="option">
            <span className="option-mark" data-shape="round" />
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Any of a few. */
export function AnyOf(props: {
  label: string;
  hint?: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}) {
  const { label, hint, options, chosen, onChoose } = props;
  return (
    <CheckboxGroup className="options" data-across value={[...chosen]} onChange={onChoose}>
      <Label className="field-label">{label}</Label>
      <div className="options-list">
        {options.map(({ id, name }) => (
          <Checkbox key={id} value={id} className="option">
            <span className="option-mark">
              <Icon name="check" />
            </span>
            {name}
          </Checkbox>
        ))}
      </div>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </CheckboxGroup>
  );
}
