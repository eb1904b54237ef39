import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import { fieldLimits, masked, type DigitField as Field } from './digits.ts';

/** Shows how much was typed, and chooses where the pad types next. */
export function DigitField({
  field,
  digits,
  active,
  full,
  onChoose,
}: {
  field: Field;
  digits: string;
  active: boolean;
  /** A digit more was typed than the field takes. */
  full: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('kiosk');
  const said = digits === '' ? t('operator.empty') : t('operator.digits', { count: digits.length });
  return (
    <ToggleButton
      className="digit-field"
      isSelected={active}
      onChange={onChoose}
      aria-label={`${t(`operator.${field}`)}: ${said}`}
    >
      <span className="digit-field-label">
        {t(`operator.${field}`)}
        {full && <strong role="alert">{t('operator.full', { most: fieldLimits[field].most })}</strong>}
      </span>
      <span className="digit-field-digits tabular">{masked(digits, field)}</span>
    </ToggleButton>
  );
}
