import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { buildWhenStale } from '../../cli/build-when-stale.ts';

/** The real builder on a program of three lines. It lies inside the project so that its packages are found. */

let root: string;

beforeEach(async () => {
  root = await mkdtemp(resolve(import.meta.dirname, '../../node_modules/.cache-build-test-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'renderer'));
  await mkdir(join(root, 'electron'));
  await source('renderer/kiosk.html', '<!doctype html><script type="module" src="./kiosk.ts"></script>');
  await source('renderer/kiosk.ts', "document.title = 'satu';");
  await source('electron/main.ts', "console.log('shell');");
  await source('package.json', '{"type":"module","main":"out/main/index.js"}');
  await source(
    'electron.vite.config.ts',
    `import { resolve } from 'node:path';
    export default {
      main: { build: { lib: { entry: { index: resolve('electron/main.ts') }, formats: ['es'] } } },
      preload: { build: { rollupOptions: { input: resolve('electron/main.ts') } } },
      renderer: { root: 'renderer', build: { rollupOptions: { input: resolve('renderer/kiosk.html') } } },
    };`,
  );
});

async function source(name: string, text: string): Promise<void> {
  await writeFile(join(root, name), text);
}

/** Whether it was built, and what a browser would get then. */
async function build(): Promise<{ built: boolean; ok: boolean; script: string }> {
  let built = false;
  const result = await buildWhenStale({ root, onBuild: () => (built = true) });
  const assets = await readdir(join(root, 'out/renderer/assets')).catch(() => []);
  const scripts = await Promise.all(assets.map((name) => readFile(join(root, 'out/renderer/assets', name), 'utf8')));
  return { built, ok: result.ok, script: scripts.join('') };
}

describe('the program is built', () => {
  test('on the first start and after a change, and not otherwise', async () => {
    expect(await build()).toMatchObject({ built: true, ok: true, script: expect.stringContaining('satu') as string });
    expect(await build()).toMatchObject({ built: false, ok: true });

    const later = new Date(Date.now() + 60_000);
    await utimes(join(root, 'renderer/kiosk.ts'), later, later);
    expect(await build()).toMatchObject({ built: false, ok: true });

    await source('renderer/kiosk.ts', "document.title = 'dua';");
    const second = await build();
    expect(second).toMatchObject({ built: true, ok: true, script: expect.stringContaining('dua') as string });
    expect(second.script).not.toContain('satu');

    await rm(join(root, 'out'), { recursive: true });
    expect(await build()).toMatchObject({ built: true, ok: true });
  });

  test('never by halves: a source with a mistake leaves the last good one, and says what is wrong', async () => {
    await build();
    await source('renderer/kiosk.ts', "import './tidak-ada.ts';");
    const result = await buildWhenStale({ root });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'screens-not-built', output: expect.stringContaining('tidak-ada') as string },
    });
    expect((await build()).script).toContain('satu');
    await source('renderer/kiosk.ts', "document.title = 'satu';");
    expect(await build()).toMatchObject({ built: false, ok: true });
  });

  test('once whole when two starts meet', async () => {
    const both = await Promise.all([buildWhenStale({ root }), buildWhenStale({ root })]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await build()).toMatchObject({ built: false, ok: true, script: expect.stringContaining('satu') as string });
    expect(await readdir(join(root, 'node_modules/.cache'))).toEqual([]);
  });
});
