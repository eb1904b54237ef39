import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { WriteFolder } from './write-folder.tsx';

/** The button for the archive pack, and the dialog that says what it is before it writes one. */
export function WriteArchive() {
  const { t } = useTranslation('console');
  const count = useCountText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('keeping.archive')}</Button>
      {open && (
        <WriteFolder
          title={t('keeping.archive')}
          what={[t('keeping.archiveWhat'), t('keeping.archiveOnce')]}
          writing={t('keeping.writing')}
          write={(client) => client.console.keeping.archive()}
          written={({ entries, files }) => t('keeping.written', { entries: count(entries), files: count(files) })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
