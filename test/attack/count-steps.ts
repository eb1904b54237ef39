import crypto, { type CipherGCM } from 'node:crypto';
import fs, { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import process from 'node:process';
import Database from 'better-sqlite3';

/**
 * Loaded before the real program (`node --import`): counts what it does to the outside, names each step in the file STEPS_TO,
 * and dies by SIGKILL at step DIE_AT. STEPS_OF is a pattern: other steps do not count. The program knows nothing of it, and no
 * part of it is replaced.
 */
const dieAt = Number(process.env['DIE_AT']);
const stepsTo = process.env['STEPS_TO'] ?? '';
const stepsOf = new RegExp(process.env['STEPS_OF'] ?? '');
let steps = 0;

function step(name: string): void {
  if (!stepsOf.test(name)) return;
  steps += 1;
  appendFileSync(stepsTo, `${name}\n`);
  if (steps === dieAt) process.kill(process.pid, 'SIGKILL');
}

const memory = new Database(':memory:');
const statement = Object.getPrototypeOf(memory.prepare('select 1')) as Record<'run', (...values: unknown[]) => unknown>;
memory.close();
// oxlint-disable-next-line typescript/unbound-method -- it is called with the statement it belongs to
const { run } = statement;
statement.run = function counted(this: Database.Statement, ...values: unknown[]) {
  const name = this.source.trim().split(/\s+/, 3).join(' ').toLowerCase();
  step(`before ${name}`);
  const outcome = run.apply(this, values);
  step(`after ${name}`);
  return outcome;
};

const { createCipheriv } = crypto;
crypto.createCipheriv = (...given: Parameters<typeof createCipheriv>) => {
  step('before seal');
  const cipher = createCipheriv(...given) as CipherGCM;
  const getAuthTag = cipher.getAuthTag.bind(cipher);
  cipher.getAuthTag = () => {
    const tag = getAuthTag();
    step('after seal');
    return tag;
  };
  return cipher;
};

const { openSync, renameSync } = fs;
fs.openSync = (path, flags, mode) => {
  if (flags !== 'wx') return openSync(path, flags, mode);
  step(`before make ${basename(path.toString())}`);
  const descriptor = openSync(path, flags, mode);
  step(`after make ${basename(path.toString())}`);
  return descriptor;
};
fs.renameSync = (from, to) => {
  step(`before name ${basename(to.toString())}`);
  renameSync(from, to);
  step(`after name ${basename(to.toString())}`);
};
syncBuiltinESMExports();

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text: string | Uint8Array) => {
  step('before answer');
  const taken = write(text);
  step('after answer');
  return taken;
};
