import { implement } from '@orpc/server';
import { badgeContract } from '../../core/api/console/badge-contract.ts';
import { stationContract } from '../../core/api/console/station-contract.ts';
import type { Scene } from './console-scenes.ts';

/** What the scripted far end of the console says of badges and kiosks; what it does not say, the walks over a real desk see. */
const notHere = () => {
  throw new Error('the walks over a real desk print and make files');
};
const size = { card: { width: 92, height: 54, code: 37 }, lanyard: { width: 90, height: 130, code: 51.8 } } as const;

export function badgesHere({ people, overview }: Scene) {
  const os = implement(badgeContract);
  const pages = (badges: number) => Math.ceil(badges / 10);
  return os.router({
    count: os.count.handler(({ input }) => {
      const [sample = null] = people;
      const units = overview.units.filter(({ unit }) => input.units?.includes(unit) ?? true);
      const badges = input.people?.length ?? units.reduce((sum, { roster }) => sum + roster, 0);
      const measured = input.format === 'list' ? { width: 188, height: 31.6, code: 25.9 } : size[input.format];
      return { badges, pages: pages(badges), paper: input.paper ?? 'F4', size: measured, sample };
    }),
    units: os.units.handler(() => overview.units.map(({ unit, roster }) => ({ unit, badges: roster, pages: pages(roster) }))),
    folder: os.folder.handler(() => ({ folder: '/home/panitia/Ikrar/badge', files: [] })),
    print: os.print.handler(notHere),
  });
}

export function stationsHere({ header }: Scene) {
  const os = implement(stationContract);
  return os.router({
    choices: os.choices.handler(() => ({
      venues: [header?.venue ?? ''],
      folders: [{ kind: 'beside', path: '/home/panitia/Ikrar/kios', name: 'kios' }],
    })),
    add: os.add.handler(notHere),
    handOut: os.handOut.handler(notHere),
  });
}
