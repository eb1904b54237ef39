import { useCallback, useEffect, useRef, useState } from 'react';
import type { CalledRoster, ColumnMapping, OpenPreview, Words } from '../../../core/api/contract.ts';
import { useClient } from '../../ui/connection.tsx';
import { useOrganiserCall, type Ask } from '../asking/organiser-call.tsx';

/** How far a list has come in. `refused`: why the last step was not done. */
export type ImportStage =
  | { stage: 'choose'; refused: Words | null }
  | { stage: 'reading'; file: string }
  | { stage: 'looking'; preview: OpenPreview; refused: Words | null; calling: boolean }
  | { stage: 'done'; called: CalledRoster };

/** One file from being chosen to its people being called; leaving the page lets go of it. */
export function useRosterImport() {
  const call = useOrganiserCall();
  const client = useClient();
  const [stage, setStage] = useState<ImportStage>({ stage: 'choose', refused: null });
  const looking = useRef<number | null>(null);
  const here = useRef(true);

  const letGo = useCallback(() => {
    const id = looking.current;
    looking.current = null;
    // Nobody waits for the answer; a line that is down has let go of it already.
    if (id !== null) client.console.roster.leave({ id }).catch(() => undefined);
  }, [client]);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      letGo();
    };
  }, [letGo]);

  const read = useCallback(
    async (file: string, ask: Ask<OpenPreview>, before: OpenPreview | null) => {
      setStage({ stage: 'reading', file });
      const answer = await call(ask);
      if (answer.end === 'done') looking.current = answer.value.id;
      if (!here.current) return letGo();
      const refused = answer.end === 'refused' ? answer.words : null;
      if (answer.end === 'done') setStage({ stage: 'looking', preview: answer.value, refused: null, calling: false });
      else if (before === null) setStage({ stage: 'choose', refused });
      else setStage({ stage: 'looking', preview: before, refused, calling: false });
    },
    [call, letGo],
  );

  const choose = useCallback(
    (file: File) => {
      letGo();
      void read(file.name, (to) => to.console.roster.preview({ file }), null);
    },
    [letGo, read],
  );
  const again = useCallback(
    (preview: OpenPreview, mappings: ColumnMapping[], sheets: string[] | undefined) =>
      void read(
        preview.fileName,
        (to) =>
          to.console.roster.again({
            id: preview.id,
            mappings: mappings.map(({ header, uses }) => ({ header, uses: [...uses] })),
            ...(sheets === undefined ? {} : { sheets }),
          }),
        preview,
      ),
    [read],
  );
  const accept = useCallback(
    async (preview: OpenPreview, wish: { acceptValid: boolean; keepOthers: boolean }) => {
      setStage({ stage: 'looking', preview, refused: null, calling: true });
      const answer = await call((to) => to.console.roster.accept({ id: preview.id, ...wish }));
      if (!here.current) return;
      if (answer.end === 'done') {
        looking.current = null;
        setStage({ stage: 'done', called: answer.value });
      } else {
        setStage({ stage: 'looking', preview, refused: answer.end === 'refused' ? answer.words : null, calling: false });
      }
    },
    [call],
  );
  const startOver = useCallback(() => {
    letGo();
    setStage({ stage: 'choose', refused: null });
  }, [letGo]);

  return { stage, choose, again, accept, startOver };
}
