import { useTranslation } from 'react-i18next';
import { Button, Input, SearchField } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';

/** Searches a list; Escape empties it. `short` stands in the box where `label` would not fit. */
export function SearchBox(props: { label: string; short?: string; value: string; onChange: (value: string) => void }) {
  const { label, short = label, value, onChange } = props;
  const { t } = useTranslation('console');
  return (
    <SearchField className="search" aria-label={label} value={value} onChange={onChange} maxLength={120}>
      <Icon name="search" />
      <Input placeholder={short} autoComplete="off" spellCheck="false" />
      <Button className="search-clear" aria-label={t('table.clear')}>
        <Icon name="close" />
      </Button>
    </SearchField>
  );
}
