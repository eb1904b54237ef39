import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './field.css';

/** A few choices side by side, one of which holds; by arrow keys, with its label above. */
export function Segments<Id extends string>(props: {
  label: string;
  options: readonly { id: Id; name: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}) {
  const { label, options, chosen, onChoose } = props;
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <div>
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
      </div>
    </div>
  );
}
