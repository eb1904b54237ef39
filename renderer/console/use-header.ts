import type { CeremonyHeader } from '../../core/api/contract.ts';
import type { IkrarClient } from '../ui/client.ts';
import { useStream, type Stream } from '../ui/use-stream.ts';

/** The ceremony that is open now, and every one that is opened after it; a refusal when there is none. */
export function useHeader(): Stream<CeremonyHeader> {
  return useStream(headerThenChanges);
}

function headerThenChanges(client: IkrarClient, options: { signal: AbortSignal }): Promise<AsyncIterable<CeremonyHeader>> {
  return Promise.resolve(follow(client, options));
}

async function* follow(client: IkrarClient, options: { signal: AbortSignal }): AsyncGenerator<CeremonyHeader> {
  // Subscribed before the question, so that no change falls between the two.
  const changes = await client.console.changes(undefined, options);
  yield await client.header(undefined, options);
  yield* changes;
}
