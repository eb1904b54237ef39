import { useTranslation } from 'react-i18next';
import { Button, Input, SearchField } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';

/** Searches a list; Escape empties it. */
export function SearchBox({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('console');
  return (
    <SearchField className="search" aria-label={label} value={value} onChange={onChange} maxLength={120}>
      <Icon name="search" />
      <Input placeholder={label} autoComplete="off" spellCheck="false" />
      <Button className="search-clear" aria-label={t('table.clear')}>
        <Icon name="close" />
      </Button>
    </SearchField>
  );
}
