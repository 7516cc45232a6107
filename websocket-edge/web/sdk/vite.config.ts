import { defineConfig } from 'vite';

/** One ES module: whoever bundles it takes what they use. */
export default defineConfig({
  build: { lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' }, minify: false, sourcemap: true },
});
