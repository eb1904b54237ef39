/** Parts of the preparation, in the order in which an organiser takes them. */
export const arrangementSteps = ['identity', 'places', 'speakers', 'reading', 'pact', 'signers', 'duties', 'papers'] as const;
export type ArrangementStep = (typeof arrangementSteps)[number];

/** What an organiser usually wants to have said before the day; nothing of it is forced, since every office differs. */
export const gapCodes = [
  'institution-empty',
  'legal-basis-empty',
  'places-none',
  'leader-unnamed',
  'official-unnamed',
  'official-number-empty',
  'oath-is-sample',
  'pact-is-sample',
  'roster-empty',
  'nobody-called',
  'representatives-none',
  'representative-gone',
  'deadline-none',
  'letterhead-empty',
] as const;
export type ArrangementGapCode = (typeof gapCodes)[number];
export type ArrangementGap = { step: ArrangementStep; code: ArrangementGapCode };
