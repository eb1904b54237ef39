import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnSignature, EntryLine } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import type { IkrarClient } from '../../ui/client.ts';
import { isOpen, personOf, useWhereText, type AnomalyRow } from '../anomalies/anomaly-row.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { Icon } from '../widgets/icon.tsx';
import { Note, RefusalNote } from '../widgets/note.tsx';
import { hrefOf } from '../route.ts';
import { useQuestion } from '../asking/use-question.ts';
import { useTask } from '../asking/use-task.ts';
import { Side } from './side.tsx';
import './sides.css';

/** What stands against each other in one anomaly; signatures are drawn only here, and are gone when it closes. */
export function SidesDialog(props: { row: AnomalyRow; onSettle: (row: AnomalyRow) => void; onClose: () => void }) {
  const { row, onSettle, onClose } = props;
  const { t } = useTranslation('console');
  const where = useWhereText();
  const { anomaly } = row;
  const { code, station, seq, person } = anomaly;
  const { value: lines, refusal } = useQuestion(
    useCallback(
      (client: IkrarClient, options: { signal: AbortSignal }) =>
        client.console.closing.sides(
          {
            code,
            ...(station === undefined ? {} : { station }),
            ...(seq === undefined ? {} : { seq }),
            ...(person === undefined ? {} : { person }),
          },
          options,
        ),
      [code, station, seq, person],
    ),
  );
  const { task, run, reset } = useTask<DrawnSignature[]>();
  const drawn = task.stage === 'done' ? task.value : null;
  const hasSignatures = person !== undefined && lines?.some(({ detail }) => detail.kind === 'pact-signed') === true;
  const known = personOf(row);
  return (
    <Dialog title={t('sides.title', { name: t(`anomaly.${code}.name`) })} wide onClose={onClose}>
      <p>{where(row)}</p>
      {refusal !== null && <RefusalNote words={refusal} />}
      {lines === null && refusal === null && <output>{t('waiting')}</output>}
      {lines !== null && lines.length === 0 && <Note tone="waiting">{t('sides.nothing')}</Note>}
      {lines !== null && lines.length > 0 && (
        // More than two may stand beside each other; the keyboard scrolls them too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className="sides" tabIndex={0} aria-label={t('sides.title', { name: t(`anomaly.${code}.name`) })}>
          {lines.map((line, index) => (
            <Side
              key={`${line.station}:${line.seq}:${line.hash}`}
              line={line}
              signature={drawn?.find(({ hash }) => hash === line.hash) ?? (hasSignatures ? 'sealed' : null)}
              missingBefore={index === 0 ? null : missingBetween(code, lines[index - 1], line)}
            />
          ))}
        </ul>
      )}
      {hasSignatures && drawn === null && <Note tone="plain">{t('sides.sealed')}</Note>}
      {task.stage === 'refused' && <RefusalNote words={task.words} />}
      <div className="dialog-actions sides-actions">
        {hasSignatures &&
          (drawn === null ? (
            <Button
              data-busy={task.stage === 'working'}
              onPress={() => void run((client) => client.console.signatures.of({ person }))}
            >
              <Icon name="lock" />
              {task.stage === 'working' ? t('sides.unsealing') : t('sides.unseal')}
            </Button>
          ) : (
            <Button onPress={reset}>
              <Icon name="lock" />
              {t('sides.hide')}
            </Button>
          ))}
        {known !== null && (
          <a className="panel-link" href={hrefOf({ section: 'people', person: known.id, story: true })}>
            {t('sides.story')}
          </a>
        )}
        <Button onPress={onClose}>{t('close')}</Button>
        <Button look="primary" onPress={() => onSettle(row)}>
          {isOpen(anomaly) ? t('sides.settle') : t('sides.settleAnew')}
        </Button>
      </div>
    </Dialog>
  );
}

/** The run of places that is missing between two sides of a gap. */
function missingBetween(code: string, before: EntryLine | undefined, { seq }: EntryLine): { from: number; to: number } | null {
  if (code !== 'ledger-gap' || before === undefined || seq - before.seq < 2) return null;
  return { from: before.seq + 1, to: seq - 1 };
}
