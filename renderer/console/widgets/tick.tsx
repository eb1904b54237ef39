import { Icon } from './icon.tsx';
import './tick.css';

/** Whether a row is chosen; the list itself says so to a screen reader. */
export function Tick({ isChosen }: { isChosen: boolean }) {
  return (
    <span className="tick" data-chosen={isChosen ? '' : undefined}>
      {isChosen && <Icon name="check" />}
    </span>
  );
}
