import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntriesBehind, EntryLine, StationAccount } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { useCountText } from '../ceremony-context.tsx';
import { Choice } from '../widgets/choice.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { WholeEntry } from '../entries/whole-entry.tsx';
import { RefusalNote } from '../widgets/note.tsx';
import { useQuestion } from '../asking/use-question.ts';

const every: readonly EntriesBehind[] = ['all', 'signed', 'counting', 'late', 'gaps', 'forks', 'keys', 'closing', 'clock'];

/** The entries behind the numbers of one kiosk's account. */
export function EntriesDialog(props: { account: StationAccount; first: EntriesBehind; onClose: () => void }) {
  const { account, first, onClose } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const [which, setWhich] = useState(first);
  const [opened, setOpened] = useState<EntryLine | null>(null);
  const { value: lines, refusal } = useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) =>
        client.console.closing.entries({ station: account.id, which }, options),
      [account.id, which],
    ),
  );
  const title = opened === null ? account.name : t('entries.whole', { n: count(opened.seq), station: account.name });
  return (
    <Dialog title={title} wide onClose={onClose}>
      {refusal !== null && <RefusalNote words={refusal} />}
      {opened === null ? (
        <EntryList title={account.name} lines={lines} of="station" file={t('entries.file')} onOpen={setOpened}>
          <Choice
            label={t('entries.which')}
            options={every.map((id) => ({ id, name: t(`entries.numbers.${id}`) }))}
            chosen={which}
            onChoose={(id) => setWhich(every.find((one) => one === id) ?? 'all')}
          />
        </EntryList>
      ) : (
        <WholeEntry line={opened} onBack={() => setOpened(null)} />
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('close')}</Button>
      </div>
    </Dialog>
  );
}
