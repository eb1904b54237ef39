import type { Words } from '../../core/api/contract.ts';

/** Where the screens appear: in Electron's windows, or in a browser, and then why. */
export type Carrier = { carrier: 'electron'; binary: string } | { carrier: 'browser'; why: Words };

/** What the machine offers; everything here is looked at from outside, so that a test can be any machine. */
export type Machine = {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether the program runs as the system's administrator on Linux, where Electron's sandbox refuses to start. */
  isRoot: boolean;
  findBinary(): string | null;
  /** May take minutes; null when it cannot be had. */
  fetchBinary(): Promise<string | null>;
  binaryRuns(binary: string): Promise<boolean>;
};

export const whyBrowser = {
  asked: {
    id: 'Layar dibuka di browser karena diminta dengan --browser.',
    en: 'The screens open in a browser because --browser asked for it.',
  },
  'no-display': {
    id: 'Layar dibuka di browser karena komputer ini tidak punya layar untuk Electron.',
    en: 'The screens open in a browser because this computer has no display for Electron.',
  },
  root: {
    id: 'Layar dibuka di browser karena Electron tidak mau berjalan sebagai root.',
    en: 'The screens open in a browser because Electron refuses to run as root.',
  },
  'no-binary': {
    id: 'Layar dibuka di browser karena program Electron tidak ada di sini dan tidak dapat diunduh.',
    en: 'The screens open in a browser because the Electron program is not here and could not be fetched.',
  },
  'does-not-run': {
    id: 'Layar dibuka di browser karena program Electron tidak dapat berjalan di komputer ini.',
    en: 'The screens open in a browser because the Electron program does not run on this computer.',
  },
} as const satisfies Record<string, Words>;

/** Electron where its binary is there or can be fetched and would run; a browser otherwise. */
export async function chooseCarrier(browserAsked: boolean, machine: Machine): Promise<Carrier> {
  if (browserAsked) return { carrier: 'browser', why: whyBrowser.asked };
  const { DISPLAY, WAYLAND_DISPLAY } = machine.environment;
  if (machine.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return { carrier: 'browser', why: whyBrowser['no-display'] };
  if (machine.platform === 'linux' && machine.isRoot) return { carrier: 'browser', why: whyBrowser.root };
  const binary = machine.findBinary() ?? (await machine.fetchBinary());
  if (binary === null) return { carrier: 'browser', why: whyBrowser['no-binary'] };
  if (!(await machine.binaryRuns(binary))) return { carrier: 'browser', why: whyBrowser['does-not-run'] };
  return { carrier: 'electron', binary };
}
