import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect, LineDown, reconnectDelays } from '../../../renderer/ui/client.ts';
import type { Carrier } from '../../../renderer/ui/carrier.ts';

/** Carriers that open and break when the test says so. */
function exchange() {
  const dialled: { open(): void; drop(): void; calls: string[] }[] = [];
  const open = (): Carrier => {
    const opened = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const calls: string[] = [];
    dialled.push({ open: opened.resolve, drop: closed.resolve, calls });
    return {
      link: {
        call: (path) => {
          calls.push(path.join('.'));
          return Promise.resolve(null);
        },
      },
      opened: opened.promise,
      closed: closed.promise,
      close: closed.resolve,
    };
  };
  return { dialled, open };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a call made while the line is down is rejected at once, not kept for later', async () => {
  const { dialled, open } = exchange();
  const connection = connect('kiosk', open);
  await expect(connection.client.kiosk.confirm()).rejects.toThrow(LineDown);
  dialled[0]?.open();
  await connection.whenConnected();
  await connection.client.kiosk.confirm();
  expect(dialled[0]?.calls).toEqual(['kiosk.confirm']);
});

test('a dropped line is dialled again, and the same client works on the new one', async () => {
  const { dialled, open } = exchange();
  const connection = connect('kiosk', open);
  const seen: boolean[] = [];
  connection.onChange(() => seen.push(connection.connected()));
  dialled[0]?.open();
  await connection.whenConnected();
  dialled[0]?.drop();
  await vi.advanceTimersByTimeAsync(reconnectDelays.first);
  expect(dialled).toHaveLength(2);
  dialled[1]?.open();
  await connection.whenConnected();
  await connection.client.kiosk.read();
  expect(dialled[1]?.calls).toEqual(['kiosk.read']);
  expect(seen).toEqual([true, false, true]);
});

test('a host that stays away is asked ever more rarely, and never less than every two seconds', async () => {
  const { dialled, open } = exchange();
  connect('kiosk', open);
  for (let attempt = 0; attempt < 10; attempt++) {
    dialled.at(-1)?.drop();
    // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
    await vi.advanceTimersByTimeAsync(reconnectDelays.most);
  }
  expect(dialled).toHaveLength(11);
  dialled.at(-1)?.drop();
  await vi.advanceTimersByTimeAsync(reconnectDelays.most - 100);
  expect(dialled).toHaveLength(11);
});

test('a host that was there once is asked again without delay, however long it had been away', async () => {
  const { dialled, open } = exchange();
  const connection = connect('kiosk', open);
  for (let attempt = 0; attempt < 5; attempt++) {
    dialled.at(-1)?.drop();
    // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
    await vi.advanceTimersByTimeAsync(reconnectDelays.most);
  }
  dialled.at(-1)?.open();
  await connection.whenConnected();
  dialled.at(-1)?.drop();
  await vi.advanceTimersByTimeAsync(reconnectDelays.first);
  expect(dialled).toHaveLength(7);
});

test('a closed line is not dialled again', async () => {
  const { dialled, open } = exchange();
  const connection = connect('kiosk', open);
  connection.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(dialled).toHaveLength(1);
});
