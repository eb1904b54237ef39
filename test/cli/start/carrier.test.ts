import { describe, expect, test } from 'vitest';
import { chooseCarrier, whyBrowser } from '../../../cli/start/carrier.ts';
import type { Machine } from '../../../cli/start/carrier.ts';

/** A laptop as the makers of Electron imagine it; each test takes something away. */
function machine(without: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: { DISPLAY: ':0' },
    isRoot: false,
    findBinary: () => '/electron',
    fetchBinary: () => Promise.reject(new Error('nothing to fetch')),
    binaryRuns: () => Promise.resolve(true),
    ...without,
  };
}

describe('the screens appear', () => {
  test.each([
    ['where its binary is', machine()],
    ['under Wayland alone', machine({ environment: { WAYLAND_DISPLAY: 'wayland-0' } })],
    ['once its binary was fetched', machine({ findBinary: () => null, fetchBinary: () => Promise.resolve('/electron') })],
    ['on Windows, which names no display', machine({ platform: 'win32', environment: {} })],
  ])('in Electron %s', async (_, given) => {
    expect(await chooseCarrier(false, given)).toEqual({ carrier: 'electron', binary: '/electron' });
  });

  test.each([
    ['no display', 'no-display', machine({ environment: { DISPLAY: '' } })],
    ['the system administrator', 'root', machine({ isRoot: true })],
    ['no binary and no network', 'no-binary', machine({ findBinary: () => null, fetchBinary: () => Promise.resolve(null) })],
    ['a binary that lacks its libraries', 'does-not-run', machine({ binaryRuns: () => Promise.resolve(false) })],
  ] as const)('in a browser with %s, and it says so', async (_, why, given) => {
    expect(await chooseCarrier(false, given)).toEqual({ carrier: 'browser', why: whyBrowser[why] });
  });

  test('in a browser when that was asked for, without a look at anything else', async () => {
    const blind = machine({
      findBinary: () => {
        throw new Error('looked');
      },
    });
    expect(await chooseCarrier(true, blind)).toEqual({ carrier: 'browser', why: whyBrowser.asked });
  });

  test('nothing is fetched for a computer that could not show it', async () => {
    const fetching = machine({ environment: {}, findBinary: () => null });
    expect(await chooseCarrier(false, fetching)).toMatchObject({ carrier: 'browser' });
  });
});
