import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { projectFolder } from './built-shell.ts';
import { electronBinary } from '../../cli/start/electron-binary.ts';

/** `npm run test:electron`: the same specs as on the stand-in, in Electron itself. */
if (electronBinary() === null) {
  process.stderr.write(
    'There is no Electron binary on this machine, so nothing was tested in Electron itself. ' +
      'With internet access `npx install-electron` fetches it; the same specs run on the stand-in in `npm test`.\n',
  );
  process.exitCode = 1;
} else {
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  // The stand-in's own tests are about the stand-in; those of main's parts need no shell at all.
  const exclude = ['test/electron/stand-in/**', 'test/electron/main/**'].flatMap((folder) => ['--exclude', folder]);
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'e2e', 'test/electron', ...exclude, ...process.argv.slice(2)],
    {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, IKRAR_TEST_SHELL: 'electron' },
    },
  );
  process.exitCode = status ?? 1;
}
