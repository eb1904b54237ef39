import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceWorker } from '../../../core/api/long-work/source-worker.ts';
import { openDesk } from '../../../core/api/open-desk.ts';
import { makeStations } from '../../../core/api/handing-out/station-making.ts';
import { must } from '../fixtures/hand-held.ts';
import { smallCeremony } from '../fixtures/small-ceremony.ts';

test('a file says which pages its laptop opens: signing, the projector, or both', async () => {
  const small = smallCeremony({ people: 1 });
  const roles = ['kiosk', 'projector', 'both'] as const;
  const wishes = roles.map((role) => ({ name: role, venue: 'Aula', role }));
  must(await makeStations(small.ceremony, small.organiser, wishes, small.folder, small));
  small.ceremony.close();
  const offersOf = async (file: string) => {
    const { clock, random, folder: home } = small;
    const desk = must(await openDesk({ home, file, clock, random, program: 'uji', worker: sourceWorker }));
    desk.close();
    return desk.offers;
  };
  expect(await offersOf(join(small.folder, 'kiosk.ikrar'))).toEqual(['kiosk', 'console']);
  expect(await offersOf(join(small.folder, 'projector.ikrar'))).toEqual(['projector', 'console']);
  expect(await offersOf(join(small.folder, 'both.ikrar'))).toEqual(['kiosk', 'projector', 'console']);
  expect(await offersOf(small.path)).toEqual(['kiosk', 'projector', 'console']);
});
