import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The project's own files, for the tests that read them. */

export const root = resolve(import.meta.dirname, '..');

/** Paths from the root, of files that are or would be committed; without those deleted but not yet committed so. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
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
