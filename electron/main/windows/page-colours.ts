/** What a window shows before its page does: the page's own ground (`--paper` and `--night` of `renderer/ui/tokens.css`), so that nothing flashes in the hall. */
export const pageColours = { paper: '#fbf8f2', night: '#0d1033' } as const;
