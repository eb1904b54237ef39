import { parseArgs } from 'node:util';
import { benchMerge } from './merge.ts';
import { benchSigning } from './signing.ts';

/** `npm run bench [-- --people 1000,10996,40000]`: each figure as a ratio to its floor in the same run. */
const { values } = parseArgs({ options: { people: { type: 'string', default: '1000,10996,40000' } } });
const sizes = values.people.split(',').map(Number);

console.log('signing, p99 from sign to acknowledgement against one bare insert at synchronous=FULL, to reach 2');
for (const people of sizes.slice(0, 2)) {
  const { ours, floor, ratio } = await benchSigning(Math.min(people, 5000));
  console.log(
    `  ${Math.min(people, 5000)} people: ${ours.toFixed(2)} ms, floor ${floor.toFixed(2)} ms, ratio ${ratio.toFixed(2)}`,
  );
}
console.log('merge of 40 stations against ATTACH, INSERT … SELECT, bare SHA-256 and Ed25519 on all cores, to reach 1.5');
for (const people of sizes) {
  const { ours, floor, ratio, heap } = await benchMerge(people, 40, 3);
  const memory = `${Math.round(heap / 1024 / 1024)} MB more resident`;
  console.log(`  ${people} people: ${ours.toFixed(2)} s, floor ${floor.toFixed(2)} s, ratio ${ratio.toFixed(2)}, ${memory}`);
}
