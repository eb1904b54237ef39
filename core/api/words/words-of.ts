import type { Words } from '../../station/status.ts';

/** For each code of a refusal, the sentence that it becomes: what happened, and what to do next. */
export type WordsOf<Refusal extends { code: string }> = {
  [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>) => Words;
};

export function both(id: string, en: string): Words {
  return { id, en };
}
