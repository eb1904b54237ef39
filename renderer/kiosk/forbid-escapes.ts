/** What a finger in a queue must not set off: menus, zooming, dragging, opening dropped files. */
export function forbidEscapes(): void {
  for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick', 'gesturestart']) {
    window.addEventListener(name, forbid, { capture: true });
  }
  window.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { capture: true, passive: false });
  window.addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), {
    capture: true,
    passive: false,
  });
}

function forbid(event: Event): void {
  event.preventDefault();
}
