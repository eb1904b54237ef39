import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/** An export that is killed where it is about to begin a file, or to put the folder in its place: `FILE OUT NAME`. */
const [file = '', out = '', last = ''] = process.argv.slice(2);
const { openSync, renameSync } = fs;
const diesAt = (path: unknown) => {
  if (String(path).endsWith(last)) process.kill(process.pid, 'SIGKILL');
};
fs.openSync = (path, ...rest) => {
  diesAt(path);
  return openSync(path, ...rest);
};
fs.renameSync = (from, to) => {
  diesAt(from);
  renameSync(from, to);
};
syncBuiltinESMExports();
const { exportRecord } = await import('../../../core/archive/export-record.ts');
await exportRecord(file, out);
