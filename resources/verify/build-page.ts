import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const folder = import.meta.dirname;

/**
 * Puts the page together: one file, script and style inside, no minifying, so that an auditor can read what runs. The
 * result is kept in the repository beside its sources, because every archive carries it and the command line runs without
 * a build; a test builds it again and compares. `npm run verify-page` writes it.
 */
export async function buildPage(): Promise<string> {
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2024',
      rollupOptions: { input: join(folder, 'page.ts') },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  if (output.length !== 1) throw new Error('the page is one script and nothing beside it');
  const script = `\n${output[0].code.trim()}\n`;
  const style = `\n${read('page.css').trim()}\n`;
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end before its end');
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
  // Functions, since a plain replacement would read `$&` in the script as a sign.
  return read('page.html')
    .replace('{{policy}}', () => policy)
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script type="module">${script}</script>`);
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** As a content security policy names what it lets through. */
function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

if (import.meta.main) writeFileSync(join(folder, 'verify.html'), await buildPage());
