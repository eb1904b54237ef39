import { useTranslation } from 'react-i18next';
import type { StationMade, StationsMade } from '../../../core/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useCountText } from '../ceremony-context.tsx';
import { CopyText } from '../widgets/copy-text.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { PrintPdf } from '../documents/print-pdf.tsx';
import { download } from '../widgets/download.ts';
import './stations.css';

/** Nothing but its button closes it: whoever loses a PIN has to make the file anew. */
export function StationsMadeDialog({ made, onClose }: { made: StationsMade; onClose: () => void }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const [first] = made.made;
  const only = made.made.length === 1 && first !== undefined ? first : null;
  return (
    <Dialog title={t('stations.made', { count: made.made.length, n: count(made.made.length) })} onClose={onClose} mustAnswer>
      {only === null ? <Pins stations={made.made} /> : <OnePin pin={only.pin} />}
      <ol className="made-steps">
        <li>{made.folder === null ? t('stations.steps.file') : <Folder path={made.folder} />}</li>
        <li>{t('stations.steps.open')}</li>
        {only !== null && <Command file={only.file} />}
        <li>{t('stations.steps.pin')}</li>
        <li>{t('stations.steps.home')}</li>
      </ol>
      <div className="dialog-actions">
        {made.files.length > 0 && (
          <Button onPress={() => made.files.forEach((file) => download(file, file.name))}>{t('stations.again')}</Button>
        )}
        <PrintPdf file={made.handOut} />
        <Button onPress={() => download(made.handOut, made.handOut.name)}>{t('stations.handOut')}</Button>
        <Button look="primary" onPress={onClose}>
          {t('stations.noted')}
        </Button>
      </div>
    </Dialog>
  );
}

function OnePin({ pin }: { pin: string }) {
  const { t } = useTranslation('console');
  return (
    <div className="pin">
      <span>{t('stations.pin')}</span>
      <strong className="tabular">{pin}</strong>
      <span>{t('stations.pinOnce')}</span>
    </div>
  );
}

function Pins({ stations }: { stations: StationMade[] }) {
  const { t } = useTranslation('console');
  return (
    <div className="pins">
      <table>
        <caption>{t('stations.pins')}</caption>
        <tbody>
          {stations.map(({ id, name, pin }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="tabular">{pin}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('stations.pinOnce')}</p>
    </div>
  );
}

function Folder({ path }: { path: string }) {
  const { t } = useTranslation('console');
  return (
    <>
      {t('stations.steps.saved')}
      <div className="command">
        <code>{path}</code>
        <CopyText text={path} />
      </div>
    </>
  );
}

function Command({ file }: { file: string }) {
  const { t } = useTranslation('console');
  const command = `npm start -- "${file}"`;
  return (
    <li>
      {t('stations.steps.command')}
      <div className="command">
        <code>{command}</code>
        <CopyText text={command} />
      </div>
    </li>
  );
}
