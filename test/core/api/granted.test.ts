import { RPCHandler } from '@orpc/server/fetch';
import { describe, expect, test } from 'vitest';
import { grants } from '../../../core/api/contract.ts';
import type { WindowKind } from '../../../core/api/contract.ts';
import { grantedRouter } from '../../../core/api/granted.ts';
import { fixtureRouter } from '../../cli/fixture-router.ts';

const everyCall = [
  ['header', undefined],
  ['kiosk/confirm', undefined],
  ['kiosk/scan', { text: 'X' }],
  ['clicker/step', { step: 'next' }],
  ['console/ceremonies', undefined],
  ['console/unlock', { passphrase: 'gladi' }],
] as const;

/** Calls as a carrier would: by path, with nothing known of types. */
async function callAll(kind: WindowKind) {
  const fixture = fixtureRouter();
  const handler = new RPCHandler(grantedRouter(fixture.router, kind));
  const answered: string[] = [];
  for (const [path, json] of everyCall) {
    const body = JSON.stringify({ json });
    const request = new Request(`http://ikrar/${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    const { matched, response } = await handler.handle(request);
    if (matched && response.status === 200) answered.push(path);
  }
  return { answered, reached: fixture.calls };
}

describe('what a window may call', () => {
  test.each([
    ['kiosk', ['header', 'kiosk/confirm', 'kiosk/scan']],
    ['projector', ['header']],
    ['projector-with-clicker', ['header', 'clicker/step']],
    ['console', ['header', 'clicker/step', 'console/ceremonies', 'console/unlock']],
  ] as const)('%s reaches exactly what it was granted', async (kind, allowed) => {
    const { answered, reached } = await callAll(kind);
    expect(answered).toEqual(allowed);
    expect(reached).toEqual(allowed.map((path) => path.replace('/', '.')));
  });

  test('nothing on the prototype of the router can be called', async () => {
    const handler = new RPCHandler(grantedRouter(fixtureRouter().router, 'kiosk'));
    const paths = ['__proto__', 'constructor', 'kiosk/__proto__', 'kiosk/../console/unlock', 'kiosk'];
    const answers = await Promise.all(
      paths.map((path) => handler.handle(new Request(`http://ikrar/${path}`, { method: 'POST', body: '{}' }))),
    );
    expect(answers.map(({ matched }) => matched)).toEqual(paths.map(() => false));
  });

  test('every kind of window is covered above', () => {
    expect(Object.keys(grants).toSorted()).toEqual(['console', 'kiosk', 'projector', 'projector-with-clicker']);
  });
});
