import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusPageTitle, PageHead } from '../page-head.tsx';
import { WorkInThread } from '../asking/work-in-thread.tsx';
import { ChooseList } from './choose-list.tsx';
import { Imported } from './imported.tsx';
import { PreviewScreen } from './preview-screen.tsx';
import { useRosterImport } from './use-roster-import.ts';
import './roster.css';

/** The list of employees comes in: chosen, read, looked at, called. */
export function RosterScreen() {
  const { t } = useTranslation('console');
  const { stage, choose, again, accept, startOver } = useRosterImport();
  const [several, setSeveral] = useState(false);
  useFocusAtEachStep(stage.stage === 'looking' ? `looking ${stage.preview.id}` : stage.stage);
  const chooseOne = (files: File[]) => {
    const [file] = files;
    setSeveral(files.length > 1);
    if (file !== undefined && files.length === 1) choose(file);
  };
  switch (stage.stage) {
    case 'choose':
      return <ChooseList refused={stage.refused} several={several} onFiles={chooseOne} />;
    case 'reading':
      return (
        <>
          <PageHead title={t('roster.title')} lead={<p>{t('roster.lead')}</p>} />
          <WorkInThread kind="roster-read" words={t('roster.reading', { file: stage.file })} />
        </>
      );
    case 'looking':
      return (
        <PreviewScreen
          key={stage.preview.id}
          preview={stage.preview}
          refused={stage.refused}
          calling={stage.calling}
          onFiles={chooseOne}
          onAgain={(mappings, sheets) => again(stage.preview, mappings, sheets)}
          onAccept={(wish) => void accept(stage.preview, wish)}
        />
      );
    case 'done':
      return <Imported called={stage.called} onMore={startOver} />;
    default:
      return stage satisfies never;
  }
}

/** What was pressed is gone with the step before, so the keyboard goes on from the top; the page's own beginning is not touched. */
function useFocusAtEachStep(step: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) focusPageTitle();
    before.current = step;
  }, [step]);
}
