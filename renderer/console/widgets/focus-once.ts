/** As a `ref`: where the keyboard goes when the button that asked for this is gone with the answer. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
