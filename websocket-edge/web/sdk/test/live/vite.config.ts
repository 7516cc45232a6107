import { defineConfig } from 'vite';

/** One script for Node and for a page: `live.outcomes(stage)`. */
export default defineConfig({
  root: import.meta.dirname,
  build: { lib: { entry: 'main.ts', formats: ['iife'], name: 'live', fileName: () => 'live.js' }, minify: false, emptyOutDir: false },
});
