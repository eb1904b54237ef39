/** Control characters, line ends, bidirectional overrides, zero-width characters: what a text can do without being seen. */
const unseen = String.raw`\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`;

/** Each of them in a text. */
export const unseenCharacters = new RegExp(`[${unseen}]`, 'gu');

/** A text without any of them. */
export const seenAlone = new RegExp(`^[^${unseen}]*$`, 'u');
