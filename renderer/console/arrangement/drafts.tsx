import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Arrangement, ArrangementStep, Definition, OathText, PactText } from '../../../core/api/contract.ts';
import { useLeaveQuestion } from '../asking/use-leave-question.ts';
import { useCeremony } from '../ceremony-context.tsx';

/** What somebody has changed in one step and not saved yet. */
export type Draft = { change: Partial<Definition>; oath?: OathText; pact?: PactText; image?: File };

export const noDraft: Draft = { change: {} };

/** How the ceremony would be held with this draft; a new emblem is known only once it is saved. */
export function withDraft(before: Arrangement, { change, oath, pact }: Draft): Arrangement {
  const definition = { ...before.definition, ...change };
  return { ...before, definition, oath: oath ?? before.oath, pact: pact ?? before.pact };
}

type Drafts = {
  all: ReadonlyMap<string, Draft>;
  put: (key: string, draft: (before: Draft) => Draft | null) => void;
};
const DraftsContext = createContext<Drafts | null>(null);

/** Stands above the sections and above the open ceremony: what is not saved survives a look elsewhere. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const [all, setAll] = useState<ReadonlyMap<string, Draft>>(new Map());
  const put = useCallback<Drafts['put']>((key, draft) => {
    setAll((before) => {
      const next = new Map(before);
      const changed = draft(before.get(key) ?? noDraft);
      if (changed === null) next.delete(key);
      else next.set(key, changed);
      return next;
    });
  }, []);
  useLeaveQuestion(all.size > 0);
  return <DraftsContext value={useMemo(() => ({ all, put }), [all, put])}>{children}</DraftsContext>;
}

/** The drafts of the ceremony that is open, by step. */
export function useDrafts() {
  const drafts = useContext(DraftsContext);
  if (drafts === null) throw new Error('no DraftsProvider above this component');
  const { ceremony } = useCeremony().header;
  const { all, put } = drafts;
  return {
    draftOf: (step: ArrangementStep): Draft | null => all.get(`${ceremony} ${step}`) ?? null,
    put: (step: ArrangementStep, draft: (before: Draft) => Draft | null) => put(`${ceremony} ${step}`, draft),
  };
}
