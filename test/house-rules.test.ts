import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { droppedResults } from './dropped-results.ts';
import { projectFiles, read, root, sources, withoutComments } from './source-files.ts';

/** Rules of the house that neither the compiler nor the linter holds. */

const files = projectFiles();
const product = sources('core', 'cli', 'electron', 'renderer', 'tools');
const tests = sources('test');
const written = files.filter((path) => /\.(?:tsx?|css|html|json|md|sh)$|^\.ci\//.test(path) && path !== 'package-lock.json');

/** Lines of the files that match, as `path:line: text`. */
function found(paths: readonly string[], pattern: RegExp, textOf: (path: string) => string = read): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

test('the files were found', () => {
  expect(product.length).toBeGreaterThan(300);
  expect(tests.length).toBeGreaterThan(80);
});

describe('names', () => {
  test('of files are kebab-case', () => {
    const ours = [...product, ...tests].map((path) => basename(path));
    expect(ours.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.d)?\.tsx?$/.test(name))).toEqual([]);
  });

  test('say what is inside: nothing is a utility, a helper or a manager', () => {
    expect([...product, ...tests].filter((path) => /\b(?:utils?|helpers?|managers?|misc|common)\b/i.test(path))).toEqual([]);
    expect(found(product, /\b(?:class|function|type|interface) \w*(?:Utils?|Helpers?|Managers?)\b|\binterface I[A-Z]/)).toEqual(
      [],
    );
  });

  test('of exports are their own: no default exports but where a tool demands one', () => {
    const free = [...product, ...tests].filter((path) => !path.endsWith('.config.ts'));
    expect(found(free, /^export default\b|\bas default\b/)).toEqual([]);
  });
});

test('no source file is over 400 lines', () => {
  const long = [...product, ...tests, ...files.filter((path) => path.endsWith('.css'))].filter(
    (path) => read(path).split('\n').length > 401,
  );
  expect(long).toEqual([]);
});

test('the compiler is never told to look away', () => {
  expect(
    found(product, /@ts-(?:ignore|nocheck|expect-error)|(?:\bas|:|<|\|) any\b(?! of)/, (path) => withoutComments(read(path))),
  ).toEqual([]);
  expect(
    found(
      tests.filter((path) => path !== 'test/house-rules.test.ts'),
      /@ts-(?:ignore|nocheck)/,
    ),
  ).toEqual([]);
});

test('the linter is told to look away only from one rule at a time', () => {
  expect(found([...product, ...tests], /^\s*(?:\/\/|\/\*) *(?:oxlint|eslint)-disable(?:-next-line|-line)? *(?:\*\/)?$/)).toEqual(
    [],
  );
});

test('no file knows the machine that it was written on', () => {
  const places = /\/(?:home|Users)\/(?!panitia\b)[a-z]|(?<![\w.])\/(?:root|work|mnt|media)\/\w|\b[A-Z]:\\+Users/i;
  expect(
    found(
      written.filter((path) => path !== 'test/house-rules.test.ts'),
      places,
    ),
  ).toEqual([]);
});

test('no test waits for time to pass', () => {
  // That a page is never answered can only be shown by listening for a while; and a process that hangs does just that.
  const listening = ['test/electron/projector-only-receives.test.ts', 'test/core/mirror/hanging-process.ts'];
  const hurried = tests.filter((path) => path !== 'test/house-rules.test.ts' && !listening.includes(path));
  const sleep = /(?:await|resolve|=>)[^;]*\bsetTimeout\(|waitForTimeout\(|timers\/promises|Atomics\.wait\(/;
  expect(found(hurried, sleep)).toEqual([]);
});

test('every folder says what lives in it', () => {
  const folders = new Set(product.map((path) => dirname(path)).filter((folder) => folder !== 'tools'));
  const silent = Array.from(folders).filter((folder) => {
    const said = files.includes(`${folder}/README.md`) ? read(`${folder}/README.md`) : null;
    const index = files.includes(`${folder}/index.ts`) ? read(`${folder}/index.ts`) : '';
    return !((said ?? '').trim().length > 40 || /\/\*\*[^]{30,}?\*\//.test(index));
  });
  expect(silent.toSorted()).toEqual([]);
});

describe('a refusal is never dropped', () => {
  test('in the product', () => {
    const configuration = join(root, 'tsconfig.node.json');
    expect(droppedResults(root, configuration, (path) => /^(?:core|cli|electron)\//.test(path))).toEqual([]);
  });

  test('and this would see it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ikrar-dropped-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(root, 'core', 'result.ts'), join(folder, 'result.ts'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      '{ "compilerOptions": { "strict": true, "noEmit": true, "allowImportingTsExtensions": true, "module": "preserve", "types": [] }, "include": ["."] }',
    );
    writeFileSync(
      join(folder, 'use.ts'),
      `import { ok, type Result } from './result.ts';
       class Store { save(text: string): Result<string, 'full'> { return ok(text); } close(): void {} }
       async function later(store: Store): Promise<Result<string, 'full'>> { return store.save('later'); }
       export async function dropping(store: Store): Promise<void> {
         store.save('one');
         await later(store);
         void later(store);
         store.close();
         const kept = store.save('two');
         if (kept.ok) store.close();
       }`,
    );
    const seen = droppedResults(folder, join(folder, 'tsconfig.json'), (path) => path === 'use.ts');
    expect(seen).toEqual(["use.ts: store.save('one')", 'use.ts: later(store)', 'use.ts: later(store)']);
  });
});
