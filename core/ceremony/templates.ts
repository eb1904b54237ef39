import { z } from 'zod';
import apel from '../../resources/templates/netralitas-apel.json' with { type: 'json' };
import asn from '../../resources/templates/netralitas-asn.json' with { type: 'json' };
import briefing from '../../resources/templates/netralitas-briefing.json' with { type: 'json' };
import hibrida from '../../resources/templates/netralitas-hibrida.json' with { type: 'json' };
import perwakilan from '../../resources/templates/netralitas-perwakilan.json' with { type: 'json' };
import { kinds, plainText, readingModes, signerPolicies } from '../ledger/kinds.ts';
import { oathText, pactText } from './texts.ts';

/**
 * Texts to begin with, one for each way in which such ceremonies are held. They are our own words and say so: every
 * district words its oath itself, and the official text replaces them before the ceremony.
 */
export const templateIds = [
  'netralitas-asn',
  'netralitas-perwakilan',
  'netralitas-hibrida',
  'netralitas-briefing',
  'netralitas-apel',
] as const;
export type TemplateId = (typeof templateIds)[number];

/** What the organiser gets who names no template. */
export const defaultTemplate: TemplateId = 'netralitas-asn';

const words = z.object({ id: plainText(400).min(1), en: plainText(400).min(1) });

const arrangement = kinds['ceremony-arranged'].body.shape;

const ceremonyTemplate = z.strictObject({
  id: z.enum(templateIds),
  /** How this kind of ceremony goes, in a sentence. */
  about: words,
  /** That the official text replaces this one. */
  note: words,
  /** A suggestion for the ceremony's title. */
  title: plainText(200).min(1),
  signers: z.enum(signerPolicies),
  readingMode: z.enum(readingModes),
  /** Who usually speaks first; the name is known only on the day. */
  leader: z.object({ position: plainText(200) }),
  /** The first place: the hall, or an office where everybody signs in their own. */
  venueKind: arrangement.venues.element.shape.kind,
  /** Who usually witnesses, and who signs the minutes besides; names and numbers are known only on the day. */
  witnesses: z.array(z.object({ position: plainText(200).min(1) })),
  officials: z.array(z.object({ heading: plainText(80).min(1), position: plainText(200).min(1) })),
  /** What else each person is asked to do. */
  duties: arrangement.duties,
  /** What this way of holding it still needs, which only the organiser knows. */
  reminders: z.array(words),
  legalBasis: z.array(plainText(300).min(1)),
  oath: oathText,
  pact: pactText,
});
export type CeremonyTemplate = z.output<typeof ceremonyTemplate>;

/** Every template by its id. A broken one is a fault of the program and throws at the start. */
export const templates: Readonly<Record<TemplateId, CeremonyTemplate>> = {
  'netralitas-asn': ceremonyTemplate.parse(asn),
  'netralitas-perwakilan': ceremonyTemplate.parse(perwakilan),
  'netralitas-hibrida': ceremonyTemplate.parse(hibrida),
  'netralitas-briefing': ceremonyTemplate.parse(briefing),
  'netralitas-apel': ceremonyTemplate.parse(apel),
};

export function isTemplateId(text: string): text is TemplateId {
  return (templateIds as readonly string[]).includes(text);
}
