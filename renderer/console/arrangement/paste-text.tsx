import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { RefusalNote } from '../widgets/note.tsx';
import { useTask } from '../asking/use-task.ts';
import { TextBlock } from './text-line.tsx';

/** The official text, pasted whole from a letter; the core finds title, opening, points and closing in it. */
export function PasteText<Text>(props: {
  read: (client: IkrarClient, text: string) => Promise<Text>;
  onRead: (text: Text) => void;
  onClose: () => void;
}) {
  const { read, onRead, onClose } = props;
  const { t } = useTranslation('console');
  const { task, run } = useTask<Text>();
  const [pasted, setPasted] = useState('');
  const use = async () => {
    const text = await run((client) => read(client, pasted));
    if (text === null) return;
    onRead(text);
    onClose();
  };
  return (
    <Dialog title={t('arrangement.reading.pasteTitle')} onClose={onClose}>
      <TextBlock
        label={t('arrangement.reading.pasteField')}
        rows={10}
        value={pasted}
        onChange={setPasted}
        most={60_000}
        hint={t('arrangement.reading.pasteHint')}
      />
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" data-busy={task.stage === 'working'} onPress={() => void use()}>
          {task.stage === 'working' ? t('arrangement.reading.pasteReading') : t('arrangement.reading.pasteRead')}
        </Button>
      </div>
    </Dialog>
  );
}
