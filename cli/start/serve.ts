import type { OfferedPage } from '../../core/api/offered-pages.ts';
import type { CeremonyRouter } from '../../core/api/granted.ts';
import type { Random } from '../../core/clock.ts';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { startHost } from '../host/index.ts';
import type { HostRefusal } from '../host/index.ts';
import type { HostEvent } from '../host/log.ts';
import { stopped } from './stop.ts';

/** What a start in the browser needs of the core. */
export type ServedDesk = {
  router: CeremonyRouter;
  /** The pages whose addresses are told, in this order. */
  offers: readonly OfferedPage[];
  /** Everything acknowledged is on disk already; this puts the file into one piece and frees it. */
  close(): void | Promise<void>;
};

export type Serving = {
  desk: ServedDesk;
  rendererFolder: string;
  port: number | null;
  random: Random;
  /** For the person: one or more whole lines. */
  say: (lines: string) => void;
  /** For the technician: one line. */
  log: (line: string) => void;
  /** Aborted when the person ends the program. */
  stop: AbortSignal;
};

const pageNames = {
  kiosk: 'Kios · kiosk',
  projector: 'Proyektor · projector',
  console: 'Konsol · console',
} as const satisfies Record<OfferedPage, string>;

/** Serves the screens in a browser until the person ends it, then closes host and desk, in this order. */
export async function serveUntilStopped(serving: Serving): Promise<Result<null, HostRefusal>> {
  const { desk, rendererFolder, port, random, say, log, stop } = serving;
  try {
    const host = await startHost({
      router: desk.router,
      rendererFolder,
      random,
      log: (event) => logEvent(event, log),
      ...(port === null ? {} : { port }),
    });
    if (!host.ok) return host;
    const { addresses } = host.value;
    const lines = desk.offers.map((page) => `  ${pageNames[page].padEnd(pageNames.projector.length)}  ${addresses[page]}\n`);
    say(
      `\n${lines.join('')}\n` +
        'Siapa pun yang memegang alamat ini dapat memakainya di laptop ini. Ctrl+C mengakhiri.\n' +
        'Whoever holds these addresses can use them on this laptop. Ctrl+C ends it.\n',
    );
    await stopped(stop);
    await host.value.close();
    return ok(null);
  } finally {
    await desk.close();
  }
}

/** Coming and going is of no interest; a refusal or a bug is. */
function logEvent(event: HostEvent, log: (line: string) => void): void {
  if (event.what !== 'connected' && event.what !== 'disconnected') log(JSON.stringify(event));
}
