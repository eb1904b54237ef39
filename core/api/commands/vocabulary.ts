/** Words of the ceremony that a carrier needs to name choices; they stand where they belong and only pass through here. */
export { mostBadgeDays, signerPolicies, timezones, type SignerPolicy, type Timezone } from '../../ledger/kinds.ts';
export { defaultTemplate, templateIds } from '../../ceremony/templates.ts';
export type { RosterReading } from '../../roster/roster-reading.ts';
export type { NamedColumn } from '../../roster/choice.ts';
export { columnUses } from '../../roster/columns.ts';
export { badgeFormats, type BadgeFormat } from '../../badge/format.ts';
export { paperSizes, stationRoles, type StationRole } from '../../ledger/kinds.ts';
export type { Paper as PaperSize } from '../../print/paper.ts';
export { absenceReasons, type AbsenceReason } from '../../ledger/kinds.ts';
export { agrees, type StationAccount } from '../../merge/reconciliation.ts';
