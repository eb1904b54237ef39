import type { Texts } from './setup.ts';

const id = {
  starting: 'Menyiapkan kamera…',
  ready: 'Kamera siap',
  busy: 'Kamera dipakai program lain',
  busyNext: 'Tutup Zoom atau program lain yang memakai kamera. Sementara itu, pakai pemindai atau panggil petugas.',
  missing: 'Kamera tidak ada',
  missingNext: 'Pakai pemindai atau panggil petugas.',
  forbidden: 'Kamera belum diizinkan',
  forbiddenNext: 'Petugas perlu mengizinkan kamera. Sementara itu, pakai pemindai atau panggil petugas.',
};

const en: typeof id = {
  starting: 'Preparing the camera…',
  ready: 'Camera ready',
  busy: 'Another program is using the camera',
  busyNext: 'Close Zoom or any other program that uses the camera. Until then, use the scanner or call an operator.',
  missing: 'No camera found',
  missingNext: 'Use the scanner or call an operator.',
  forbidden: 'The camera is not allowed yet',
  forbiddenNext: 'An operator has to allow the camera. Until then, use the scanner or call an operator.',
};

/** What the camera is doing, and what to do while it does not help. */
export const cameraTexts: Texts<typeof id> = { id, en };
