import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { sourceWorker } from '../../core/api/long-work/source-worker.ts';
import { openDesk } from '../../core/api/open-desk.ts';
import { err, ok } from '../../core/result.ts';
import { buildWhenStale } from '../build-when-stale.ts';
import type { Run } from '../command.ts';
import { wholeNumber } from '../options.ts';
import { serveUntilStopped } from '../start/serve.ts';
import { mirrorOption, secondPlace } from '../second-place.ts';
import { stopSignal } from '../start/stop.ts';

/** `serve`: the screens of one file in a browser, until Ctrl+C. */
export function addServing(program: Command, run: Run): void {
  program
    .command('serve')
    .description('membuka layar di browser / the screens in a browser')
    .argument('<file>', "the ceremony file, or a station's")
    .option('--port <p>', 'a free one unless given', wholeNumber(1, 65_535))
    .addOption(mirrorOption())
    .option('--json', 'a refusal as one JSON object')
    .action((file: string, options: { port?: number; mirror?: string; json?: boolean }) =>
      run(options.json === true, async (world) => {
        const built = await buildWhenStale({
          root: resolve(import.meta.dirname, '../..'),
          onBuild: () => world.progress('Menyiapkan layar …'),
        });
        if (!built.ok) return err({ refusal: { code: 'screens-not-built' }, lines: [built.error.output] });
        const desk = await openDesk({
          home: dirname(resolve(file)),
          file: resolve(file),
          clock: world.clock,
          random: world.random,
          program: world.program,
          worker: sourceWorker,
          secondPlace: secondPlace(options.mirror, world.log),
        });
        if (!desk.ok) return err({ refusal: desk.error });
        const served = await serveUntilStopped({
          desk: desk.value,
          rendererFolder: built.value.renderer,
          port: options.port ?? null,
          random: world.random,
          say: world.say,
          log: world.log,
          stop: stopSignal(process),
        });
        return served.ok ? ok({ json: null, lines: [] }) : err({ refusal: served.error });
      }),
    );
}
