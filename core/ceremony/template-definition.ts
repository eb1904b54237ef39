import { defaultTemplate, isTemplateId, templateIds, templates } from './templates.ts';
import { err, ok, type Result } from '../result.ts';
import type { SignerPolicy, Timezone } from '../ledger/kinds.ts';
import type { CeremonyDefinition } from './founding.ts';
import type { OathText, PactText } from './texts.ts';

/** What an organiser must say; everything else comes from a template and is corrected later. */
export type Essentials = {
  title: string;
  /** YYYY-MM-DD at the venue. */
  date: string;
  timezone: Timezone;
  venue: string;
  template?: string | undefined;
  signers?: SignerPolicy | undefined;
  /** Badges are taken until so many days after the ceremony's day. */
  badgeDays?: number | undefined;
};
export type FilledTemplate = { definition: CeremonyDefinition; oath: OathText; pact: PactText };

/** Fills a template with the essentials. */
export function fillTemplate(
  essentials: Essentials,
): Result<FilledTemplate, { code: 'template-unknown'; template: string; known: string[] }> {
  const id = essentials.template ?? defaultTemplate;
  if (!isTemplateId(id)) return err({ code: 'template-unknown', template: id, known: [...templateIds] });
  const { readingMode, legalBasis, leader, signers, oath, pact } = templates[id];
  const { title, date, timezone, venue, badgeDays } = essentials;
  const definition: CeremonyDefinition = {
    title,
    date,
    timezone,
    venue,
    signers: essentials.signers ?? signers,
    readingMode,
    number: '',
    institution: '',
    legalBasis,
    leader: { name: '', position: leader.position },
    bareNumbers: false,
    ...(badgeDays === undefined ? {} : { badgeDays }),
  };
  return ok({ definition, oath, pact });
}
