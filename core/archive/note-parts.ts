import { checkSteps, linesFromSqlite } from './check-commands.ts';
import { archiveNames } from './names.ts';

/** What the plain notes of the archive pack and of an export share. */

/** Indonesian first, then English, then what both need. */
export function parted(...parts: string[]): string {
  return `${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

/** Commands stand four spaces in; nothing else does. A test runs them. */
export function commands(): string {
  const steps = checkSteps.map(
    ({ title, commands: given }, index) =>
      `${index + 1}. ${title.id}\n   ${title.en}\n\n${given.map((line) => `    ${line}`).join('\n')}`,
  );
  const last = `${checkSteps.length + 1}. Dari berkas upacara (.ikrar) seperti saat folder ini ditulis, bila ada: SQLite menulis baris yang sama.
   From the ceremony file (.ikrar) as it was when this folder was written, where there is one: SQLite writes the same lines.

    sqlite3 upacara.ikrar "${linesFromSqlite}" | cmp - ${archiveNames.entries} && echo COCOK`;
  return `PERINTAH / COMMANDS

Jalankan berurutan dalam satu jendela terminal, di dalam folder ini (Linux:
coreutils, sed, awk; langkah terakhir openssl dan sqlite3). Setiap pemeriksaan yang
berhasil menulis COCOK; OpenSSL menulis "Signature Verified Successfully". Sepuluh
ribu catatan memerlukan beberapa menit.

Run them in order in one terminal, inside this folder (Linux: coreutils, sed, awk;
the last steps openssl and sqlite3). A check that succeeds prints COCOK; OpenSSL says
"Signature Verified Successfully". Ten thousand entries take some minutes.

${[...steps, last].join('\n\n')}`;
}

export function fileList(files: [string, string][]): string {
  return files.map(([name, about]) => `  ${name.padEnd(15)} ${wrapped(about, 60, ' '.repeat(18))}`).join('\n');
}

function wrapped(text: string, width: number, indent: string): string {
  const rows = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join(`\n${indent}`);
}

/** As the minutes print it, so that eye and finger can follow. */
export function inGroups(root: string): string {
  const groups = root.match(/.{1,4}/g) ?? [];
  return [groups.slice(0, 8), groups.slice(8)].map((half) => `  ${half.join(' ')}`).join('\n');
}
