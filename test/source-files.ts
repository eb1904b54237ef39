import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The project's own files, for the tests that read them. */

export const root = resolve(import.meta.dirname, '..');

/** What npm, the builder and git put here is not ours. */
const notOurs = /(?:^|\/)(?:node_modules|out|dist|test-results|\.git)(?:\/|$)/;

/** Paths from the root. Read from the disk: a fresh machine has Node and npm, and perhaps no git. */
export function projectFiles(): string[] {
  return globSync(['**/*', '.ci/**/*'], { cwd: root, withFileTypes: true, exclude: (entry) => notOurs.test(entry.name) })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function sources(...folders: string[]): string[] {
  return projectFiles().filter((path) => /\.tsx?$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)));
}

/** `target`: a path from the root for files of ours, the name as written for packages. */
export type Import = { from: string; target: string; typeOnly: boolean };

const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports and re-exports, as it stands at the beginning of lines; also `import('…')`. */
export function importsOf(path: string): Import[] {
  const text = withoutComments(read(path));
  const place = (name: string): string => (name.startsWith('.') ? join(dirname(path), name.replace(/\?.*$/, '')) : name);
  return [
    ...Array.from(text.matchAll(statement), ([, type, name = '']) => ({
      from: path,
      target: place(name),
      typeOnly: type !== undefined,
    })),
    ...Array.from(text.matchAll(dynamic), ([, name = '']) => ({ from: path, target: place(name), typeOnly: false })),
  ];
}

/** Comments that fill whole lines; the house has few others, and none holds an import. */
export function withoutComments(text: string): string {
  return text.replaceAll(/^\s*\/\*[^]*?\*\/\s*$/gm, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
