import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Note } from '../widgets/note.tsx';
import { EditedRows } from './edited-rows.tsx';
import { OneOf } from './options.tsx';
import { PasteText } from './paste-text.tsx';
import { PhraseList } from './phrase-list.tsx';
import { ProjectorPreview } from './projector-preview.tsx';
import type { StepProps } from './step.ts';
import { TextLine } from './text-line.tsx';
import { Versions } from './versions.tsx';

const modes = ['repeat', 'unison'] as const;

/** What the hall says, phrase by phrase, and how. */
export function ReadingStep({ arrangement, definition, oath, change, changeOath }: StepProps) {
  const { t } = useTranslation('console');
  const [pasting, setPasting] = useState(false);
  const { title, opening, points, closing } = oath;
  return (
    <>
      {arrangement.gaps.some(({ code }) => code === 'oath-is-sample') && <Note tone="waiting">{t('arrangement.sample')}</Note>}
      <OneOf
        label={t('arrangement.reading.mode')}
        options={modes.map((id) => ({ id, name: t(`arrangement.reading.modes.${id}`) }))}
        chosen={definition.readingMode}
        onChoose={(readingMode) => change({ readingMode })}
      />
      <ProjectorPreview oath={oath} definition={definition} />
      <div className="row-end">
        <TextLine
          label={t('arrangement.reading.title')}
          value={title}
          onChange={(words) => changeOath({ ...oath, title: words })}
          most={200}
        />
        <Button onPress={() => setPasting(true)}>{t('arrangement.reading.paste')}</Button>
      </div>
      <p className="field-hint">{t('arrangement.reading.phrases')}</p>
      <PhraseList
        part={t('arrangement.reading.opening')}
        phrases={opening}
        onChange={(phrases) => changeOath({ ...oath, opening: phrases })}
      />
      <EditedRows rows={points} onChange={(changed) => changeOath({ ...oath, points: changed })}>
        {(one) => (
          <PhraseList
            part={t('arrangement.reading.point', { n: one.index + 1 })}
            phrases={one.row}
            onChange={one.change}
            {...(points.length === 1
              ? {}
              : { onRemove: one.remove, removeLabel: t('arrangement.reading.removePoint', { n: one.index + 1 }) })}
          />
        )}
      </EditedRows>
      <Button isDisabled={points.length >= 30} onPress={() => changeOath({ ...oath, points: [...points, ['']] })}>
        {t('arrangement.reading.addPoint')}
      </Button>
      <PhraseList
        part={t('arrangement.reading.closing')}
        phrases={closing}
        onChange={(phrases) => changeOath({ ...oath, closing: phrases })}
      />
      <Versions text="oath" versions={arrangement.versions} />
      {pasting && (
        <PasteText
          read={(client, text) => client.console.arrangement.readOath({ text })}
          onRead={changeOath}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  );
}
