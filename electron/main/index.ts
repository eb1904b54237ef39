/**
 * The desktop shell: the composition root of the main process. Each capability has one `setup…` in a file of its own, and
 * they are called here in order. The shell knows of the core only what `desk-port.ts` says.
 */
import { join } from 'node:path';
import process from 'node:process';
import { app, dialog, ipcMain, Menu, powerSaveBlocker, protocol, screen, session } from 'electron';
import { createRouterClient } from '@orpc/server';
import { systemClock } from '../../core/clock.ts';
import { openDesk } from './desk.ts';
import type { Desk } from './desk-port.ts';
import { setupGate } from './gate.ts';
import { setupLockDown } from './lock-down.ts';
import { openWindows } from './open-windows.ts';
import { declarePages, setupPages } from './pages.ts';
import { setupPermissions } from './permissions.ts';
import { setupPower } from './power.ts';
import { setupQuitting } from './quitting.ts';
import { shellLog } from './shell-log.ts';
import { setupSingleInstance } from './single-instance.ts';
import { startedWith } from './started-with.ts';
import { windowPlan } from './window-plan.ts';
import { setupWindows } from './windows/index.ts';

const built = join(import.meta.dirname, '..');
const log = shellLog(systemClock, (line) => process.stderr.write(line));
const windows = openWindows();
const started = startedWith(process.argv.slice(1), process.env);

// Everything up to here and in `prepare` happens before Electron is ready: later is too late for the scheme and the sandbox.
prepare();

function prepare(): void {
  // Beside the ceremonies, so that two homes on one laptop (a rehearsal, a test) are two programs.
  app.setPath('userData', join(started.home, 'shell'));
  app.enableSandbox();
  declarePages(protocol);
  if (!setupSingleInstance(app, windows)) {
    app.quit();
    return;
  }
  app
    .whenReady()
    .then(run)
    .catch((bug: unknown) => {
      // Without this the program would stay in memory with no window at all.
      process.stderr.write(`${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`);
      app.exit(1);
    });
}

async function run(): Promise<void> {
  const opened = await openDesk(started, app.getVersion());
  if (!opened.ok) {
    const { id, en } = opened.error;
    process.stderr.write(`${id}\n${en}\n`);
    dialog.showErrorBox('Ikrar', `${id}\n\n${en}`);
    app.exit(1);
    return;
  }
  const { note } = opened.value;
  if (note !== null) process.stdout.write(`${note.id}\n${note.en}\n`);
  await show(opened.value);
}

async function show(desk: Desk): Promise<void> {
  const quitting = setupQuitting(app, process, desk);
  const { defaultSession } = session;
  setupLockDown(app, defaultSession, () => Menu.setApplicationMenu(null), windows, log);
  setupPermissions(defaultSession, windows, log);
  setupPages(protocol, join(built, 'renderer'));
  const gate = setupGate(ipcMain, windows, desk.router, log);
  setupPower(powerSaveBlocker);
  const core = createRouterClient(desk.router);
  const header = await core.header();
  setupWindows({
    plan: windowPlan(header),
    screen,
    open: windows,
    preloads: { trusted: join(built, 'preload/trusted.cjs'), receiveOnly: join(built, 'preload/receive-only.cjs') },
    developing: !app.isPackaged,
    quitting,
    stationClosed: async () => {
      for await (const status of await core.kiosk.watch()) return status.state === 'closed';
      return true;
    },
    clicker: desk.clicker,
    log,
  });
  // The console may take up another ceremony. The other pages follow their streams; the projector's preload asks for everything
  // anew once its line is cut.
  const changes = await core.console.changes();
  await changes.next();
  while (!(await changes.next()).done) gate.hangUp('projector');
}
