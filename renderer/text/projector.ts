import type { Texts } from './setup.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    projector: typeof projector.id;
  }
}

const id = {
  mode: { repeat: 'Hadirin menirukan', unison: 'Dibaca bersama-sama' },
  part: { opening: 'Pembukaan', closing: 'Penutup' },
  point: 'Butir {{point}} dari {{points}}',
  ended: { title: 'Ikrar telah diucapkan', next: 'Silakan menandatangani pakta integritas di kios.' },
};

const en: typeof id = {
  mode: { repeat: 'Please repeat after the leader', unison: 'Read together' },
  part: { opening: 'Opening', closing: 'Closing' },
  point: 'Point {{point}} of {{points}}',
  ended: { title: 'The oath has been spoken', next: 'Please sign the integrity pact at a kiosk.' },
};

/** What the hall reads besides the oath itself. */
export const projector: Texts<typeof id> = { id, en };
