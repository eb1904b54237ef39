import process from 'node:process';
import Database from 'better-sqlite3';
import { Schema } from '../../../core/ledger/schema.ts';
import { deathIn, laterSteps } from './later-steps.ts';

/** A program of tomorrow that takes a file up to its newest version, and is killed before the last step: `FILE`. */
const database = new Database(process.argv[2] ?? '');
database.pragma('journal_mode = wal');
database.pragma('synchronous = full');
// So small that the half-done steps go to the disk before the commit.
database.pragma('cache_size = 4');
database.function('die', () => {
  process.kill(process.pid, 'SIGKILL');
  return 1;
});
new Schema(deathIn(laterSteps)).bringUpToDate(database);
