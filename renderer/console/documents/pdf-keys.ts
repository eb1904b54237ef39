/** How large a page may be shown, as shares of the width that there is. */
export const zooms: readonly number[] = [0.5, 0.75, 1, 1.5, 2, 3];

/** The page that a key leads to; null for a key that turns no page, or where there is none further. */
export function pageAfterKey(key: string, page: number, pages: number): number | null {
  const wanted = ((): number => {
    switch (key) {
      case 'PageDown':
      case 'ArrowRight':
        return page + 1;
      case 'PageUp':
      case 'ArrowLeft':
        return page - 1;
      case 'Home':
        return 1;
      case 'End':
        return pages;
      default:
        return 0;
    }
  })();
  return wanted < 1 || wanted > pages || wanted === page ? null : wanted;
}

/** The place in `zooms` that a key leads to; null for a key that changes nothing. */
export function zoomAfterKey(key: string, zoom: number): number | null {
  const wanted = key === '+' || key === '=' ? zoom + 1 : key === '-' ? zoom - 1 : key === '0' ? zooms.indexOf(1) : zoom;
  return wanted === zoom || wanted < 0 || wanted >= zooms.length ? null : wanted;
}
