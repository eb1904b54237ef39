import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './field.css';

/** A few choices side by side, one of which holds; by arrow keys. `labelled`: does the label stand above? */
export function Segments<Id extends string>(props: {
  label: string;
  labelled?: boolean;
  options: readonly { id: Id; name: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}) {
  const { label, labelled = true, options, chosen, onChoose } = props;
  const group = (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={([id]) => {
        const option = options.find((one) => one.id === id);
        if (option !== undefined) onChoose(option.id);
      }}
    >
      {options.map(({ id, name }) => (
        <ToggleButton key={id} id={id} className="segment">
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
  return !labelled ? (
    group
  ) : (
    <div className="field">
      <span className="field-label">{label}</span>
      <div>{group}</div>
    </div>
  );
}
