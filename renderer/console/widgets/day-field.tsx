import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment, FieldError, I18nProvider, Label, Text } from 'react-aria-components';
import { dayInWords, locales } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import './field.css';

/**
 * A calendar day, `YYYY-MM-DD` or '' while there is none. Day, month and year stand in the order of the language on screen: a
 * browser's own field follows the browser, and an English one turns 7 December into July. Below it the day stands in words.
 */
export function DayField(props: {
  label: string;
  value: string;
  onChange: (day: string) => void;
  /** What to say when it was left empty; absent where it may be. */
  required?: string;
}) {
  const { label, value, onChange, required } = props;
  const language = useLanguage();
  return (
    <I18nProvider locale={locales[language]}>
      <DateField
        className="field"
        value={value === '' ? null : parseDate(value)}
        onChange={(day) => onChange(day === null ? '' : day.toString())}
        shouldForceLeadingZeros
        isRequired={required !== undefined}
      >
        <Label className="field-label">{label}</Label>
        <DateInput className="day-input">{(segment) => <DateSegment className="day-part" segment={segment} />}</DateInput>
        {value !== '' && (
          <Text slot="description" className="field-hint">
            {dayInWords(value, language)}
          </Text>
        )}
        {required !== undefined && <FieldError className="field-error">{required}</FieldError>}
      </DateField>
    </I18nProvider>
  );
}
