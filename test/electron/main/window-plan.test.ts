import { expect, test } from 'vitest';
import type { StationRole } from '../../../core/ledger/kinds.ts';
import { windowPlan } from '../../../electron/main/window-plan.ts';

const planOf = (role: StationRole, organiser = false) =>
  windowPlan({ organiser, station: { id: 'AAAAAA', name: 'Laptop', venue: 'Aula', role } });

test('a laptop opens what its file was made for, and nothing that would get in the way', () => {
  expect(planOf('kiosk')).toEqual({ console: false, kiosk: 'locked', projector: 'never' });
  expect(planOf('projector')).toEqual({ console: false, kiosk: 'never', projector: 'always' });
  expect(planOf('both')).toEqual({ console: false, kiosk: 'locked', projector: 'with-an-external-display' });
  expect(planOf('kiosk', true)).toMatchObject({ console: true, kiosk: 'beside-the-console' });
});
