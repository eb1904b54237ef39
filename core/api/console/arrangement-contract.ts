import { z } from 'zod';
import type { UtcText } from '../../clock.ts';
import type { ArrangementStep, ArrangementGap, ArrangementGapCode } from '../../ceremony/arrangement-step.ts';
import type { Definition } from '../../ceremony/definition.ts';
import type { OathText, PactText } from '../../ceremony/texts.ts';
import { identityLabels, timezones } from '../../ledger/kinds.ts';
import type { Words } from '../../station/status.ts';
import { call, file } from '../call.ts';
import type { CeremonyHeader } from '../header.ts';

export type { ArrangementStep, Definition, ArrangementGap, ArrangementGapCode, OathText, PactText };
export type ArrangementTextVersion = {
  text: 'oath' | 'pact';
  hash: string;
  /** When it was adopted last. */
  at: UtcText;
  inForce: boolean;
  /** People whose signature names this pact; how often a reading of this oath began. */
  uses: number;
};
export type Representative = { person: string; name: string; unit: string; position: string; units: string[] };
/** Everything that the wizard shows. */
export type Arrangement = {
  definition: Definition;
  oath: OathText;
  pact: PactText;
  versions: ArrangementTextVersion[];
  gaps: ArrangementGap[];
  /** Names of people who sign for units; empty names for those who left the roster. */
  representatives: Representative[];
  /** Classes of employment found on the roster. */
  classes: { name: string; people: number }[];
  units: { unit: string; people: number }[];
  roster: number;
  called: number;
  duties: { id: string; name: string; done: number }[];
  /** Kiosks still at work with a file made before the last change of each. */
  stationsWithOlder: { text: number; arrangement: number; roster: number };
  /** Kiosks at work with a file of their own: they go on with the text that it holds. */
  kiosksOut: number;
  canUndo: boolean;
};
export type TemplateSummary = {
  id: string;
  about: Words;
  note: Words;
  title: string;
  reminders: Words[];
  signers: Definition['signers'];
  readingMode: Definition['readingMode'];
  duties: string[];
};
/** `warning`: looks unusual and is kept. `refused`: cannot be such a number. */
export type NumberCheck = { verdict: 'fine' | 'warning' | 'refused'; number: string; words: Words | null };
export type PersonArrangement = { called: boolean; standsFor: string[]; duties: { id: string; name: string; done: boolean }[] };
export type Saved = { changed: boolean };
/** `gone`: representatives of then whom the roster of now does not have. */
export type Undone = Saved & { gone: number };

const person = z.string().max(8);
/** The registry of entries checks the rest of a value, and names the field that is wrong. */
const given = <Value extends object>() =>
  z.custom<Value>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const longText = z.string().max(60_000);

/** How the ceremony is held: what the organiser decides before the day. */
export const arrangementContract = {
  view: call.output(z.custom<Arrangement>()),
  /**
   * One press of "Simpan": what changed of the definition, and texts that are to be adopted. `evenIfUsed`: the organiser was
   * told that the version in force is in use. Nothing is written where anything is refused.
   */
  save: call
    .input(
      z.object({
        change: given<Partial<Definition>>().default({}),
        oath: given<OathText>().optional(),
        pact: given<PactText>().optional(),
        image: file.optional(),
        evenIfUsed: z.boolean().default(false),
      }),
    )
    .output(z.custom<Saved>()),
  /** Takes up what was said before the last change of the definition, as far as the roster allows; itself a change. */
  undo: call.output(z.custom<Undone>()),
  /** A plain text as phrases of one breath. */
  suggest: call.input(z.object({ text: longText })).output(z.custom<string[]>()),
  /** A whole text as it was pasted from a letter. */
  readOath: call.input(z.object({ text: longText })).output(z.custom<OathText>()),
  readPact: call.input(z.object({ text: longText })).output(z.custom<PactText>()),
  /** The pact whose words are those of the oath. */
  pactFromOath: call.input(z.object({ oath: given<OathText>() })).output(z.custom<PactText>()),
  checkNumber: call
    .input(z.object({ label: z.enum(identityLabels), number: z.string().max(64) }))
    .output(z.custom<NumberCheck>()),
  /** The emblem of the letterhead. */
  emblem: call.output(z.custom<File | null>()),
  templates: call.output(z.custom<TemplateSummary[]>()),
  /** Makes a ceremony in the folder of Ikrar and opens it, with its key; the operator's PIN is told this once. */
  found: call
    .input(
      z.object({
        template: z.string().max(60),
        title: z.string().trim().min(1).max(200),
        date: z.iso.date(),
        timezone: z.enum(timezones),
        venue: z.string().trim().min(1).max(200),
        passphrase: z.string().min(1).max(1024),
      }),
    )
    .output(z.custom<{ header: CeremonyHeader; pin: string; file: string }>()),
  /** One person: called or not, for whom they sign, which duties they have done. */
  person: call.input(z.object({ person })).output(z.custom<PersonArrangement>()),
  /** Who has done a duty, or has not after all: one person, or everybody of a unit who is called. */
  recordDuty: call
    .input(
      z.object({
        duty: z.string().max(40),
        of: z.union([z.object({ person }), z.object({ unit: z.string().max(200) })]),
        done: z.boolean(),
      }),
    )
    .output(z.custom<{ recorded: number }>()),
} as const;
