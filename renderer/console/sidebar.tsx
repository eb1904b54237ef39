import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useLanguage } from '../text/language.ts';
import { languages } from '../text/setup.ts';
import { Mark } from '../ui/mark.tsx';
import { Icon } from './widgets/icon.tsx';
import { countText } from '../text/numbers.ts';
import { hrefOf, kioskSections, type Section } from './route.ts';
import './sidebar.css';

const groups = [
  { name: null, sections: ['overview'] },
  { name: 'prepare', sections: ['arrangement', 'people', 'badges', 'stations'] },
  { name: 'day', sections: ['projector', 'live'] },
  { name: 'close', sections: ['merge', 'reconciliation', 'anomalies', 'absences', 'documents'] },
] as const satisfies { name: 'prepare' | 'day' | 'close' | null; sections: Section[] }[];

/** Whose sections are listed: without an open ceremony only the way to one. */
export type Laptop = 'organiser' | 'kiosk' | 'no-ceremony';

/** The sections of the console. */
export function Sidebar({ section, anomalies, laptop }: { section: Section; anomalies: number; laptop: Laptop }) {
  const { t } = useTranslation('console');
  const shown = groups
    .map(({ name, sections }) => ({
      name,
      sections: sections.filter((one) => laptop === 'organiser' || kioskSections.includes(one)),
    }))
    .filter((group) => group.sections.length > 0);
  return (
    <nav className="sidebar" aria-label={t('sections.label')}>
      <p className="sidebar-brand">
        <Mark ground="night" />
        Ikrar
      </p>
      {laptop !== 'no-ceremony' &&
        shown.map((group) => (
          <div key={group.name}>
            {group.name !== null && <p className="sidebar-group">{t(`sections.${group.name}`)}</p>}
            <ul>
              {group.sections.map((name) => (
                <li key={name}>
                  <SectionLink
                    name={name}
                    here={section === 'roster' ? 'people' : section}
                    count={name === 'anomalies' ? anomalies : 0}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      <div className="sidebar-foot">
        <SectionLink name="ceremonies" here={section} count={0} />
        <Languages />
      </div>
    </nav>
  );
}

function SectionLink({ name, here, count }: { name: Section; here: Section; count: number }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  return (
    <a href={hrefOf({ section: name })} aria-current={name === here ? 'page' : undefined}>
      {t(`sections.${name}`)}
      {count > 0 && (
        <span className="sidebar-count tabular">
          <Icon name="alert" />
          {countText(count, language)}
        </span>
      )}
    </a>
  );
}

function Languages() {
  const { t, i18n } = useTranslation('shared');
  const language = useLanguage();
  return (
    <ToggleButtonGroup
      className="sidebar-languages"
      aria-label={t('languages.choose')}
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={([chosen]) => void i18n.changeLanguage(String(chosen))}
    >
      {languages.map((one) => (
        <ToggleButton key={one} id={one} className="language">
          {t(`languages.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
