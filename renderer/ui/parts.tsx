import { Fragment } from 'react';
import './parts.css';

/** Facts side by side with a dot between them; on a tall screen one below the other, so that no line begins or ends with a dot. */
export function Parts({ of }: { of: readonly string[] }) {
  return of
    .filter((part) => part !== '')
    .map((part, index) => (
      <Fragment key={part}>
        {index > 0 && <span className="parts-dot"> · </span>}
        <span className="part">{part}</span>
      </Fragment>
    ));
}
