import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useCountText } from '../ceremony-context.tsx';
import { WriteFolder } from './write-folder.tsx';

type Given = Parameters<IkrarClient['console']['keeping']['handOutRecord']>[0];

/** The way on from a file that only a newer program reads: the button, and the dialog behind it. */
export function HandOutRecord({ file }: { file: File }) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('keeping.record')}</Button>
      {open && <RecordDialog of={{ file }} onClose={() => setOpen(false)} />}
    </>
  );
}

export function RecordDialog({ of, onClose }: { of: Given; onClose: () => void }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  return (
    <WriteFolder
      title={t('keeping.record')}
      what={[t('keeping.recordWhat'), t('keeping.recordOnce')]}
      writing={t('keeping.recordWriting')}
      write={(client) => client.console.keeping.handOutRecord(of)}
      written={({ entries, files, unproven }) => {
        const words = t('keeping.recordWritten', { entries: count(entries), files: count(files) });
        return unproven === 0 ? words : `${words} ${t('keeping.recordUnproven', { n: count(unproven) })}`;
      }}
      onClose={onClose}
    />
  );
}
