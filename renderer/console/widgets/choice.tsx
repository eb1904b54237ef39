import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';

export type Option = { id: string; name: string };

/** One of many, by mouse, arrow keys or by typing its first letters. `labelled`: is the label on screen? */
export function Choice(props: {
  label: string;
  labelled?: boolean;
  options: readonly Option[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const { label, labelled = true, options, chosen, onChoose } = props;
  return (
    <Select
      className="field"
      {...(labelled ? {} : { 'aria-label': label })}
      selectedKey={chosen}
      onSelectionChange={(key) => onChoose(String(key))}
    >
      {labelled && <Label className="field-label">{label}</Label>}
      <Button className="choice-button">
        <SelectValue className="choice-value" />
        <Icon name="down" />
      </Button>
      <Popover className="choice-popover">
        <ListBox className="choice-list" items={options}>
          {(option) => (
            <ListBoxItem className="choice" id={option.id} textValue={option.name}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
