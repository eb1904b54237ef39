import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTrigger } from 'react-aria-components';
import type { ColumnMapping, OpenPreview, PreviewedReading, Words } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { PageHead } from '../page-head.tsx';
import { Working } from '../widgets/working.tsx';
import { listTypes } from './choose-list.tsx';
import { chosenFirst, hasChanged, mappingsOf, sheetsOf, type ColumnChoice } from './column-choice.ts';
import { ColumnsTab } from './columns-tab.tsx';
import { OthersChoice, type Others } from './others-choice.tsx';
import { PreviewTabs } from './preview-tabs.tsx';

export type PreviewScreenProps = {
  preview: OpenPreview;
  refused: Words | null;
  calling: boolean;
  onFiles: (files: File[]) => void;
  onAgain: (mappings: ColumnMapping[], sheets: string[] | undefined) => void;
  onAccept: (wish: { acceptValid: boolean; keepOthers: boolean }) => void;
};

/** What calling the people of this file would do, before anything is done. */
export function PreviewScreen({ preview, refused, calling, onFiles, onAgain, onAccept }: PreviewScreenProps) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const [choice, setChoice] = useState(() => chosenFirst(preview));
  const [others, setOthers] = useState<Others | null>(null);
  const changed = hasChanged(preview, choice);
  const { reading, fileName } = preview;
  const readAgain = () => onAgain(mappingsOf(preview, choice), sheetsOf(preview, choice));
  const columns = <ColumnsTab preview={preview} choice={choice} onChoice={(next: ColumnChoice) => setChoice(next)} />;
  const removed = reading?.difference.removed ?? [];
  const signers = removed.filter(({ signed }) => signed).length;
  // Whether the others leave is for a person to say: whoever leaves cannot sign.
  const settled = removed.length === 0 || others === 'stay' || (others === 'leave' && signers === 0);
  return (
    <>
      <PageHead
        title={t('roster.title')}
        lead={<p>{fileName}</p>}
        actions={
          <>
            <FileTrigger acceptedFileTypes={[...listTypes]} onSelect={(files) => onFiles([...(files ?? [])])}>
              <Button isDisabled={calling}>{t('roster.chooseOther')}</Button>
            </FileTrigger>
            {(changed || reading === null) && (
              <Button look="primary" isDisabled={!changed} onPress={readAgain}>
                {t('roster.again')}
              </Button>
            )}
            {!changed && reading !== null && reading.accepted > 0 && settled && (
              <Button
                look="primary"
                data-busy={calling}
                onPress={() => !calling && onAccept({ acceptValid: reading.rejected.length > 0, keepOthers: others === 'stay' })}
              >
                {t(reading.rejected.length > 0 ? 'roster.acceptValid' : 'roster.accept', { n: count(reading.accepted) })}
              </Button>
            )}
          </>
        }
      />
      {refused !== null && <RefusalNote words={refused} />}
      {calling && <Working words={t('roster.calling')} />}
      {reading === null ? (
        <>
          <Note tone="waiting">{t('roster.unmapped')}</Note>
          <div className="roster-columns-alone grow">{columns}</div>
        </>
      ) : (
        <>
          <Figures reading={reading} />
          <Hints reading={reading} changed={changed} />
          {removed.length > 0 && !changed && reading.accepted > 0 && (
            <OthersChoice removed={removed.length} signers={signers} chosen={others} onChoose={setOthers} />
          )}
          <PreviewTabs preview={preview} reading={reading} columns={columns} />
        </>
      )}
    </>
  );
}

function Figures({ reading }: { reading: PreviewedReading }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const { rows, accepted, units, rejected } = reading;
  const figures = [
    ['found', rows],
    ['valid', accepted],
    ['units', units],
    ['refused', rejected.length],
  ] as const;
  return (
    <dl className="roster-figures">
      {figures.map(([name, value]) => (
        <div key={name} data-alert={name === 'refused' && value > 0 ? '' : undefined}>
          <dt>{t(`roster.${name}`)}</dt>
          <dd className="tabular">{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands in the way, the gravest first; only that one is said. */
function Hints({ reading, changed }: { reading: PreviewedReading; changed: boolean }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  if (changed) return <Note tone="waiting">{t('roster.changedColumns')}</Note>;
  if (reading.accepted === 0) return <Note tone="alert">{t('roster.noneValid')}</Note>;
  if (reading.rejected.length === 0) return null;
  return <Note tone="waiting">{t('roster.someRefused', { n: count(reading.rejected.length) })}</Note>;
}
