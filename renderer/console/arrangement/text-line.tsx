import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import '../widgets/field.css';

type TextProps = {
  label: string;
  /** Said to a screen reader alone, where a heading beside it tells everybody else. */
  isLabelUnseen?: boolean;
  value: string;
  onChange: (value: string) => void;
  most: number;
  hint?: ReactNode;
  isRequired?: boolean;
};

/** One line of text that is kept while it is typed. */
export function TextLine(
  props: TextProps & {
    type?: 'text' | 'password';
    problem?: ReactNode;
    onBlur?: () => void;
    onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  },
) {
  const { label, isLabelUnseen = false, value, onChange, most, hint, isRequired = false, type = 'text', problem } = props;
  return (
    <TextField
      className="field"
      {...(isLabelUnseen ? { 'aria-label': label } : {})}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete="off"
      isRequired={isRequired}
      maxLength={most}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      {!isLabelUnseen && <Label>{label}</Label>}
      <Input {...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown })} />
      <Hint words={hint} />
      {problem}
      {isRequired && <Required />}
    </TextField>
  );
}

/** Several lines of text, or one long paragraph. */
export function TextBlock({ rows = 3, ...props }: TextProps & { rows?: number }) {
  const { label, isLabelUnseen = false, value, onChange, most, hint, isRequired = false } = props;
  return (
    <TextField
      className="field"
      {...(isLabelUnseen ? { 'aria-label': label } : {})}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      maxLength={most}
    >
      {!isLabelUnseen && <Label>{label}</Label>}
      <TextArea rows={rows} />
      <Hint words={hint} />
      {isRequired && <Required />}
    </TextField>
  );
}

function Hint({ words }: { words: ReactNode }) {
  if (words === undefined) return null;
  return (
    <Text slot="description" className="field-hint">
      {words}
    </Text>
  );
}

/** Said once somebody wants to go on without it. */
function Required() {
  const { t } = useTranslation('console');
  return <FieldError className="field-error">{t('arrangement.found.required')}</FieldError>;
}
