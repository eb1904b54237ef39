import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { useLanguage } from '../../text/language.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { HandOutRecord } from '../keeping/hand-out-record.tsx';
import { Icon } from '../widgets/icon.tsx';
import type { QueuedFile } from './merge-queue.ts';
import { sizeText } from '../../text/numbers.ts';
import { Pill } from '../widgets/pill.tsx';

/** The chosen files, each with what became of it; refused ones with the reason below their name. */
export function MergeFiles(props: {
  queue: readonly QueuedFile[];
  resting: boolean;
  onRemove: (id: string) => void;
  onClear: () => void;
}) {
  const { queue, resting, onRemove, onClear } = props;
  const { t } = useTranslation('console');
  const finished = resting && queue.every(({ state }) => state === 'merged' || state === 'refused');
  return (
    <section className="panel merge-files" aria-label={t('merge.files')}>
      <div className="panel-head">
        <h2>{t('merge.files')}</h2>
        <div className="panel-head-tools">{finished && <Button onPress={onClear}>{t('merge.again')}</Button>}</div>
      </div>
      <ul>
        {queue.map((queued) => (
          <MergeFile key={queued.id} queued={queued} removable={resting && queued.state !== 'merged'} onRemove={onRemove} />
        ))}
      </ul>
    </section>
  );
}

function MergeFile({ queued, removable, onRemove }: { queued: QueuedFile; removable: boolean; onRemove: (id: string) => void }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { id, file } = queued;
  return (
    <li className="merge-file">
      <div className="merge-file-name">
        <strong>{file.name}</strong>
        <span className="tabular">{sizeText(file.size, language)}</span>
        {queued.state === 'refused' && (
          <p className="merge-reason" role="alert">
            {queued.words[language]}
          </p>
        )}
        {queued.state === 'refused' && queued.code === 'file-from-newer-version' && <HandOutRecord file={file} />}
      </div>
      <FilePill queued={queued} />
      {removable && (
        <AriaButton className="merge-remove" aria-label={t('merge.remove', { file: file.name })} onPress={() => onRemove(id)}>
          <Icon name="close" />
        </AriaButton>
      )}
    </li>
  );
}

function FilePill({ queued }: { queued: QueuedFile }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  switch (queued.state) {
    case 'ready':
      return (
        <Pill tone="plain" icon="file">
          {t('merge.ready')}
        </Pill>
      );
    case 'merging':
      return (
        <Pill tone="waiting" icon="waiting">
          {t('merge.merging')}
        </Pill>
      );
    case 'merged':
      return (
        <Pill tone="saved" icon="check">
          {queued.unopened
            ? t('merge.unopened')
            : queued.added === 0
              ? t('merge.mergedNothing')
              : t('merge.merged', { n: count(queued.added) })}
        </Pill>
      );
    case 'refused':
      return (
        <Pill tone="alert" icon="alert">
          {t('merge.refused')}
        </Pill>
      );
    default:
      return queued satisfies never;
  }
}
