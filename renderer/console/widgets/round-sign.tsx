import { Icon, type IconName } from './icon.tsx';
import './round-sign.css';

/** A large icon on a round ground, where there is nothing else to look at yet. */
export function RoundSign({ icon }: { icon: IconName }) {
  return (
    <span className="round-sign">
      <Icon name={icon} />
    </span>
  );
}
