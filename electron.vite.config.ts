import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three builds: the main process, the two preloads (CommonJS, since they are sandboxed) and the screens. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: true,
      // Long work runs in a thread of its own, the second copy in a process of its own, and each has a file of its own.
      lib: {
        entry: {
          index: resolve('electron/main/index.ts'),
          'long-work': resolve('core/api/long-work/worker.ts'),
          'mirror-process': resolve('core/mirror/mirror-process.ts'),
        },
        formats: ['es'],
      },
      rollupOptions: { output: { entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: false,
      // A sandboxed preload can require nothing beside itself, so the two share no chunk.
      isolatedEntries: true,
      rollupOptions: {
        input: { trusted: resolve('electron/preload/trusted.ts'), 'receive-only': resolve('electron/preload/receive-only.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      // A font inlined as `data:` would be refused by the pages' content security policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          kiosk: resolve('renderer/kiosk.html'),
          projector: resolve('renderer/projector.html'),
          console: resolve('renderer/console.html'),
        },
      },
    },
  },
});
