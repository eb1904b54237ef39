import { expect, test } from 'vitest';
import { runningShell } from './running-shell.ts';

const running = runningShell();

test('a page cannot go anywhere else', async () => {
  const { shell } = running;
  const kiosk = await shell.page('kiosk');
  await kiosk.evaluate(() => window.location.assign('https://example.invalid/elsewhere'));
  await shell.logged('navigation-refused window=kiosk');
  expect(kiosk.url()).toBe(shell.address('kiosk'));
});

test('a page cannot become the page of another window', async () => {
  const { shell } = running;
  const kiosk = await shell.page('kiosk');
  const before = shell.log().split('navigation-refused').length;
  await kiosk.evaluate(() => window.location.assign('/console.html'));
  await expect.poll(() => shell.log().split('navigation-refused').length).toBeGreaterThan(before);
  expect(kiosk.url()).toBe(shell.address('kiosk'));
});

test('a page cannot open a window', async () => {
  const { shell } = running;
  const kiosk = await shell.page('kiosk');
  const before = shell.pages().length;
  await kiosk.evaluate(() => void window.open('/console.html', '_blank'));
  await shell.logged('new-window-refused window=kiosk');
  await expect.poll(() => shell.pages().length).toBe(before);
});

test('the kiosk sees through its camera, and has nothing else', async () => {
  const kiosk = await running.shell.page('kiosk');
  const asked = await kiosk.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it travels to the page as text
    const answer = async (wanted: MediaStreamConstraints) => {
      try {
        const stream = await navigator.mediaDevices.getUserMedia(wanted);
        const kinds = stream.getTracks().map((track) => track.kind);
        for (const track of stream.getTracks()) track.stop();
        return kinds.join();
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    return {
      camera: await answer({ video: true }),
      microphone: await answer({ audio: true }),
      both: await answer({ video: true, audio: true }),
      notifications: await Notification.requestPermission(),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('found'),
          ({ code }) => resolve(code),
        );
      }),
    };
  });
  expect(asked).toEqual({
    camera: 'video',
    microphone: 'NotAllowedError',
    both: 'NotAllowedError',
    notifications: 'denied',
    place: 1,
  });
});

test.each(['console', 'projector'] as const)('the %s has no camera', async (kind) => {
  const page = await running.shell.page(kind);
  const asked = page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'seen',
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    ),
  );
  expect(await asked).toBe('NotAllowedError');
  await running.shell.logged(`permission-refused window=${kind} permission=media`);
});

test('only files of the pages are served, with a policy that lets nothing else in', async () => {
  const kiosk = await running.shell.page('kiosk');
  const answers = await kiosk.evaluate(async () => {
    const paths = ['/kiosk.html', '/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/assets', '/no.js'];
    return Promise.all(paths.map(async (path) => [path, (await fetch(path)).status]));
  });
  expect(answers.filter(([, status]) => status === 200)).toEqual([['/kiosk.html', 200]]);
  const policy = await kiosk.evaluate(async () => (await fetch('/kiosk.html')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
});

test('a page has no way around its preload', async () => {
  for (const kind of ['kiosk', 'console', 'projector'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const page = await running.shell.page(kind);
    // oxlint-disable-next-line no-await-in-loop
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'electron', 'ipcRenderer'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  }
});
