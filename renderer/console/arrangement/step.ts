import type { Arrangement, ArrangementStep, Definition, OathText, PactText } from '../../../core/api/contract.ts';

/** The steps in the order in which an organiser takes them. */
export const steps = [
  'identity',
  'places',
  'speakers',
  'reading',
  'pact',
  'signers',
  'duties',
  'papers',
] as const satisfies ArrangementStep[];

/** What a step shows and changes: the definition and the texts as they would be saved now. */
export type StepProps = {
  arrangement: Arrangement;
  definition: Definition;
  oath: OathText;
  pact: PactText;
  /** A new emblem that is not saved yet. */
  image: File | null;
  isUnsaved: boolean;
  change: (change: Partial<Definition>) => void;
  changeOath: (oath: OathText) => void;
  changePact: (pact: PactText) => void;
  chooseImage: (image: File | null) => void;
  /** Something was recorded beside the definition, such as a duty. */
  again: () => void;
};

export function stepOf(text: string | undefined): ArrangementStep {
  return steps.find((step) => step === text) ?? 'identity';
}

/** A list without one of its items. */
export function without<Item>(items: readonly Item[], index: number): Item[] {
  return items.filter((_, at) => at !== index);
}

/** A list with one of its items changed. */
export function withChanged<Item>(items: readonly Item[], index: number, change: Partial<Item>): Item[] {
  return items.map((item, at) => (at === index ? { ...item, ...change } : item));
}
