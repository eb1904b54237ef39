import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import './field.css';

export type FieldProps = {
  label: string;
  name: string;
  hint?: string;
  /** What to say when it was left empty. */
  required: string;
  most: number;
  secret?: boolean;
  /** The first field of a dialog takes the focus, so that one can type at once. */
  first?: boolean;
  /** Names that were used before, offered while typing. */
  known?: readonly string[];
  /** What it holds at first, to be kept or overwritten. */
  begins?: string;
  /** Told of every letter, where something on screen follows what is typed. */
  onType?: (value: string) => void;
};

/** One line of text that a form needs. */
export function Field({ label, name, hint, required, most, secret = false, first = false, known, begins, onType }: FieldProps) {
  const list = known === undefined || known.length === 0 ? undefined : `${name}-known`;
  return (
    <TextField
      className="field"
      name={name}
      defaultValue={begins ?? ''}
      type={secret ? 'password' : 'text'}
      autoComplete="off"
      // A dialog must put the focus somewhere; the dialog is what was asked for, so nobody is taken by surprise.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={first}
      isRequired
      validate={(value) => (value.trim() === '' ? required : null)}
      maxLength={most}
      {...(onType === undefined ? {} : { onChange: onType })}
    >
      <Label>{label}</Label>
      <Input list={list} />
      {list !== undefined && (
        <datalist id={list}>
          {known?.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{required}</FieldError>
    </TextField>
  );
}
