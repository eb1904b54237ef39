import { parseArgs } from 'node:util';
import { benchMerge } from './merge.ts';
import { benchPactSheets } from './pact-sheets.ts';
import { benchRoster } from './roster.ts';
import { benchSigning } from './signing.ts';

/** `npm run bench [-- --people 1000,10996,40000]`: each figure as a ratio to its floor in the same run. */
const { values } = parseArgs({ options: { people: { type: 'string', default: '1000,10996,40000' } } });
const sizes = values.people.split(',').map(Number);

console.log('signing, from sign to acknowledgement, against one bare insert at synchronous=FULL; p99 to reach 2');
for (const people of sizes) {
  const { signedBefore, measured, ours, floor } = await benchSigning(people);
  const share = (name: 'p50' | 'p99') =>
    `${name} ${ours[name].toFixed(2)} ms, floor ${floor[name].toFixed(2)} ms, ratio ${(ours[name] / floor[name]).toFixed(2)}`;
  console.log(`  ${people} people, ${signedBefore} signed before, ${measured} measured: ${share('p99')}; ${share('p50')}`);
}
console.log(
  'roster import of XLSX, from its bytes to the durable entry, against the spreadsheet reader alone on the same bytes, to reach 1.5',
);
for (const people of sizes) {
  const { ours, floor, ratio } = await benchRoster(people, 5);
  console.log(`  ${people} people: ${ours.toFixed(2)} s, floor ${floor.toFixed(2)} s, ratio ${ratio.toFixed(2)}`);
}
console.log('merge of 40 stations against ATTACH, INSERT … SELECT, bare SHA-256 and Ed25519 on all cores, to reach 1.5');
for (const people of sizes) {
  const { ours, floor, ratio, work, merging, opening } = await benchMerge(people, 40, 5);
  const memory = `work ${work.toFixed(2)}, ${Math.round(merging)} MB at most, ${Math.round(opening)} MB to open what was merged`;
  console.log(`  ${people} people: ${ours.toFixed(2)} s, floor ${floor.toFixed(2)} s, ratio ${ratio.toFixed(2)}; ${memory}`);
}
console.log(
  'pact sheets, seals opened and tagged, a file for each unit, against the PDF library alone writing the same text and paths, to reach 1.3',
);
for (const people of sizes) {
  const { ours, floor, ratio, work, resident, bytes } = await benchPactSheets(people, 3);
  const memory = `work ${work.toFixed(2)}, ${Math.round(resident / 1024 / 1024)} MB more resident, ${(bytes / people / 1000).toFixed(1)} kB a sheet`;
  console.log(`  ${people} people: ${ours.toFixed(2)} s, floor ${floor.toFixed(2)} s, ratio ${ratio.toFixed(2)}; ${memory}`);
}
