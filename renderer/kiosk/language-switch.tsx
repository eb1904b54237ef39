import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useLanguage } from '../text/language.ts';
import { languages } from '../text/setup.ts';

/** Indonesian or English, for this person only. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shared');
  const language = useLanguage();
  return (
    <ToggleButtonGroup
      className="language-switch"
      aria-label={t('languages.choose')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(chosen) => {
        for (const one of languages) if (chosen.has(one)) void i18n.changeLanguage(one);
      }}
    >
      {languages.map((one) => (
        <ToggleButton key={one} id={one} lang={one}>
          {t(`languages.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
