/**
 * How badges stand on paper. `card`: ten to a page, cut and handed out. `lanyard`: four to a page, large, with a mark for the
 * hole. `list`: one row a person, a page begins with each unit; it stays at the kiosk of a unit that hands nothing out.
 */
export const badgeFormats = ['card', 'lanyard', 'list'] as const;
export type BadgeFormat = (typeof badgeFormats)[number];

/** What one badge measures on paper, in millimetres; `code` is the side of the QR code without its white border. */
export type BadgeSize = { width: number; height: number; code: number };
