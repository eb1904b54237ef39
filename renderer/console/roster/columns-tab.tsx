import { useTranslation } from 'react-i18next';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { ColumnUse, OpenPreview, PreviewColumn, PreviewHeader } from '../../../core/api/contract.ts';
import { Choice } from '../widgets/choice.tsx';
import { withSheets, withUse, type ColumnChoice } from './column-choice.ts';

export type ColumnsTabProps = {
  preview: OpenPreview;
  choice: ColumnChoice;
  onChoice: (choice: ColumnChoice) => void;
};

const uses = [
  'nip',
  'nip-or-nik',
  'nik',
  'other-number',
  'name',
  'title-before',
  'title-after',
  'unit',
  'position',
  'employment',
  'legal-standing',
  'cpns-or-pns',
  'rank',
  'sex',
  'birth-date',
  'row-number',
] as const satisfies readonly ColumnUse[];
/** The compiler stops here when a use is left out above. */
const nothingLeftOut: Exclude<ColumnUse, (typeof uses)[number]> extends never ? 'none' : never = 'none';

/** What each column is taken for, with some of its cells, to be corrected; and the sheets that are read. */
export function ColumnsTab({ preview, choice, onChoice }: ColumnsTabProps) {
  const { t } = useTranslation('console');
  return (
    <section className="panel roster-columns" aria-label={t('roster.tab.columns')}>
      <Sheets preview={preview} choice={choice} onChoice={onChoice} />
      {preview.headers.map((header) => (
        <HeaderColumns
          key={header.header}
          header={header}
          uses={choice.uses[header.header] ?? []}
          onUse={(position, use) => onChoice(withUse(choice, header.header, position, use))}
        />
      ))}
    </section>
  );
}

function Sheets({ preview, choice, onChoice }: ColumnsTabProps) {
  const { t } = useTranslation('console');
  const listing = preview.sheets.filter(({ listsPeople }) => listsPeople);
  const others = preview.sheets.filter(({ listsPeople }) => !listsPeople);
  if (preview.sheets.length < 2) return null;
  return (
    <div className="roster-sheets">
      {listing.length > 0 && (
        <CheckboxGroup
          className="options"
          value={[...choice.sheets]}
          onChange={(chosen) => onChoice(withSheets(preview, choice, chosen))}
        >
          <Label className="field-label">{t('roster.sheets')}</Label>
          <div className="roster-sheet-list">
            {listing.map(({ name, hidden }) => (
              <Checkbox key={name} value={name} className="roster-sheet">
                <span className="roster-sheet-mark" aria-hidden="true" />
                {hidden ? t('roster.hiddenSheet', { sheet: name }) : name}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      )}
      {others.length > 0 && (
        <p className="roster-soft">{t('roster.noPeople', { sheets: others.map(({ name }) => name).join(', ') })}</p>
      )}
    </div>
  );
}

function HeaderColumns(props: {
  header: PreviewHeader;
  uses: readonly (ColumnUse | null)[];
  onUse: (position: number, use: ColumnUse | null) => void;
}) {
  const { header, uses: chosen, onUse } = props;
  const { t } = useTranslation('console');
  const title =
    header.sheets.length === 0 ? t('roster.columnsOfFile') : t('roster.columnsOf', { sheets: header.sheets.join(', ') });
  return (
    <div>
      <h2>{title}</h2>
      <p className="roster-soft">{t('roster.columnsLead', { row: header.row })}</p>
      <table className="roster-table">
        <thead>
          <tr>
            <th scope="col">{t('roster.columnName')}</th>
            <th scope="col">{t('roster.columnSamples')}</th>
            <th scope="col">{t('roster.columnUse')}</th>
          </tr>
        </thead>
        <tbody>
          {header.columns.map((column) => (
            <ColumnRow
              key={column.position}
              column={column}
              use={chosen[column.position] ?? null}
              onUse={(use) => onUse(column.position, use)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnRow({
  column,
  use,
  onUse,
}: {
  column: PreviewColumn;
  use: ColumnUse | null;
  onUse: (use: ColumnUse | null) => void;
}) {
  const { t } = useTranslation('console');
  const name = column.label === '' ? t('roster.untitled', { n: column.position + 1 }) : column.label;
  const options = [nothingLeftOut, ...uses].map((id) => ({ id, name: t(`roster.uses.${id}`) }));
  return (
    <tr data-left={use === null ? '' : undefined}>
      <th scope="row">{name}</th>
      <td>{column.samples.length === 0 ? '–' : column.samples.join(' · ')}</td>
      <td>
        <Choice
          label={t('roster.useOf', { column: name })}
          labelled={false}
          options={options}
          chosen={use ?? nothingLeftOut}
          onChoose={(id) => onUse(uses.find((known) => known === id) ?? null)}
        />
      </td>
    </tr>
  );
}
