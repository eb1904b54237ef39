import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import process from 'node:process';
import manifest from '../package.json' with { type: 'json' };
import { sourceWorker } from '../core/api/long-work/source-worker.ts';
import { openDesk } from '../core/api/open-desk.ts';
import { refusalInWords } from '../core/api/words.ts';
import { systemClock } from '../core/clock.ts';
import { buildWhenStale } from './build-when-stale.ts';
import { secondPlace } from './second-place.ts';
import { electronBinary, electronRuns, fetchElectronBinary } from './start/electron-binary.ts';
import { start } from './start/start.ts';
import { stopSignal } from './start/stop.ts';

/** `npm start`: the program on this laptop, in Electron's windows or in a browser. */
const root = resolve(import.meta.dirname, '..');

process.exitCode = await start({
  root,
  argv: process.argv.slice(2),
  environment: process.env,
  machine: {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    findBinary: electronBinary,
    fetchBinary: () => {
      process.stdout.write('Mengunduh Electron …\nFetching Electron …\n');
      return fetchElectronBinary();
    },
    binaryRuns: electronRuns,
  },
  random: randomBytes,
  build: (onBuild) => buildWhenStale({ root, onBuild }),
  openDesk: (home, file, mirror) =>
    openDesk({
      home,
      file,
      clock: systemClock,
      random: randomBytes,
      program: `ikrar ${manifest.version}`,
      worker: sourceWorker,
      secondPlace: secondPlace(mirror, (line) => void process.stderr.write(line)),
    }),
  inWords: refusalInWords,
  say: (lines) => process.stdout.write(lines),
  complain: (lines) => process.stderr.write(lines),
  stop: stopSignal(process),
});
