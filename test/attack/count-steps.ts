import crypto, { type CipherGCM } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import Database from 'better-sqlite3';

/**
 * Loaded before the real program (`node --import`): counts what a signing does to the outside, names each step in the file
 * STEPS_TO, and dies by SIGKILL at step DIE_AT. The program knows nothing of it, and no part of it is replaced.
 */
const dieAt = Number(process.env['DIE_AT']);
const stepsTo = process.env['STEPS_TO'] ?? '';
let steps = 0;

function step(name: string): void {
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
syncBuiltinESMExports();

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text: string | Uint8Array) => {
  step('before answer');
  const taken = write(text);
  step('after answer');
  return taken;
};
