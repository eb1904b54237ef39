/** The brass ring of Ikrar, as a seal above a card. */
export function Ring() {
  return (
    <svg className="ring" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="14" fill="none" stroke="var(--brass)" strokeWidth="7" />
    </svg>
  );
}
