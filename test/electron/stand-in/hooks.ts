import { registerHooks } from 'node:module';

/** Loaded before the built shell: whoever imports `electron` gets the stand-in. A name that it lacks fails at the import. */
registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron'
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context);
  },
});
