import { DropZone, FileTrigger, type DropItem, type FileDropItem } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { RoundSign } from './round-sign.tsx';
import './drop-files.css';

/** Files by dragging, by the file dialog, and by pasting copied files. */
export function DropFiles(props: {
  title: string;
  hint: string;
  choose: string;
  /** Endings of the names that the dialog offers. */
  types: readonly string[];
  several: boolean;
  small?: boolean;
  /** The one thing to do on this page. */
  primary?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const { title, hint, choose, types, several, small = false, primary = false, onFiles } = props;
  const drop = async (items: DropItem[]) => {
    onFiles(await Promise.all(items.filter(isFile).map((item) => item.getFile())));
  };
  return (
    <DropZone className="drop" data-small={small ? '' : undefined} aria-label={title} onDrop={({ items }) => void drop(items)}>
      <RoundSign icon="download" />
      <div>
        <strong>{title}</strong>
        <p>{hint}</p>
      </div>
      <FileTrigger acceptedFileTypes={[...types]} allowsMultiple={several} onSelect={(files) => onFiles([...(files ?? [])])}>
        <Button look={primary ? 'primary' : 'quiet'}>{choose}</Button>
      </FileTrigger>
    </DropZone>
  );
}

function isFile(item: DropItem): item is FileDropItem {
  return item.kind === 'file';
}
