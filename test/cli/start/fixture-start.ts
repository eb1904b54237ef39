import { refusalInWords } from '../../../core/api/words.ts';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { ok } from '../../../core/result.ts';
import { start } from '../../../cli/start/start.ts';
import { stopSignal } from '../../../cli/start/stop.ts';
import { fixtureRouter } from '../fixture-router.ts';

/** The program as `cli/start.ts` runs it, with pages that are given in `IKRAR_TEST_PAGES` and nothing behind them. */
const pages = process.env['IKRAR_TEST_PAGES'] ?? '';
process.exitCode = await start({
  root: pages,
  argv: process.argv.slice(2),
  environment: process.env,
  machine: {
    platform: 'linux',
    environment: {},
    isRoot: false,
    findBinary: () => null,
    fetchBinary: () => Promise.resolve(null),
    binaryRuns: () => Promise.resolve(false),
  },
  random: randomBytes,
  build: () => Promise.resolve(ok({ folder: pages, renderer: pages })),
  openDesk: () =>
    Promise.resolve(
      ok({
        router: fixtureRouter().router,
        close: () => void process.stdout.write('buku catatan ditutup\n'),
        offers: ['kiosk', 'projector', 'console'] as const,
        note: { id: 'Ini contoh.', en: 'This is a sample.' },
      }),
    ),
  inWords: refusalInWords,
  say: (lines) => process.stdout.write(lines),
  complain: (lines) => process.stderr.write(lines),
  stop: stopSignal(process),
});
