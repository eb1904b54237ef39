/** Words of the ceremony that a carrier needs to name choices; they stand where they belong and only pass through here. */
export { mostBadgeDays, signerPolicies, timezones, type SignerPolicy, type Timezone } from '../ledger/kinds.ts';
export { defaultTemplate, templateIds } from '../ceremony/templates.ts';
export type { RosterReading } from '../roster/import.ts';
