import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { DropFiles } from '../widgets/drop-files.tsx';
import { MergeFiles } from './merge-files.tsx';
import { mergeTotal, toMerge } from './merge-queue.ts';
import { MergeProgress } from './merge-progress.tsx';
import { MergeResult } from './merge-result.tsx';
import { Note } from '../widgets/note.tsx';
import { focusPageTitle, PageHead } from '../page-head.tsx';
import { useMerge } from './use-merge.ts';
import './merge.css';

/** The files of the kiosks come home. */
export function MergeScreen() {
  const { t } = useTranslation('console');
  const count = useCountText();
  const merge = useMerge();
  const { queue, running } = merge;
  const due = toMerge(queue);
  const total = running === null ? mergeTotal(queue, merge.outcomes) : null;
  const onlyRefused = due.length > 0 && due.every(({ state }) => state === 'refused');
  return (
    <>
      <PageHead
        title={t('sections.merge')}
        lead={<p>{t('merge.lead')}</p>}
        actions={
          due.length > 0 &&
          running === null && (
            <Button look="primary" onPress={thenTop(merge.start)}>
              {onlyRefused ? t('merge.retry') : t('merge.start', { count: due.length, n: count(due.length) })}
            </Button>
          )
        }
      />
      {running !== null && <MergeProgress run={running} onStop={merge.stop} />}
      {running === null && merge.stopped && <Note tone="waiting">{t('merge.stopped')}</Note>}
      {total !== null && <MergeResult total={total} />}
      {running === null && (
        <DropFiles
          title={t('merge.drop')}
          hint={t('merge.dropHint')}
          choose={queue.length > 0 ? t('merge.chooseMore') : t('merge.choose')}
          types={['.ikrar']}
          several
          small={queue.length > 0}
          onFiles={merge.add}
        />
      )}
      {queue.length > 0 && (
        <MergeFiles queue={queue} resting={running === null} onRemove={thenTop(merge.remove)} onClear={thenTop(merge.clear)} />
      )}
    </>
  );
}

/** Does it, and takes the focus to the top of the page, since the pressed control is gone afterwards. */
function thenTop<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  return (...given) => {
    focusPageTitle();
    act(...given);
  };
}
