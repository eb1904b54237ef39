import { useEffect, useRef, type ReactNode } from 'react';

const titleId = 'page-title';

/** When the control in focus goes away, the keyboard goes on from the top of the page. */
export function focusPageTitle(): void {
  document.getElementById(titleId)?.focus({ preventScroll: true });
}

/** The heading of a page. A new page takes the focus here, so that a screen reader begins at its top. */
export function PageHead({ title, lead, actions }: { title: string; lead: ReactNode; actions?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not on the very first page: there the focus starts at the top of the window, with the link over the sidebar.
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Ikrar`;
  }, [title]);
  return (
    <header className="page-head">
      <div className="page-head-words">
        <h1 ref={heading} id={titleId} tabIndex={-1}>
          {title}
        </h1>
        {lead}
      </div>
      {actions !== undefined && <div className="page-head-actions">{actions}</div>}
    </header>
  );
}
