import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, type UserConfig } from 'vite';

/** How each page is built: into the edge's own resources, with nothing inline, so that a strict CSP holds. */
export const page = (name: 'player' | 'console' | 'account', port: number): UserConfig => ({
  base: `/${name}/`,
  plugins: [react()],
  resolve: { conditions: ['playcast-source', ...defaultClientConditions] },
  build: {
    outDir: fileURLToPath(new URL(`../target/classes/static/${name}`, import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port,
    proxy: {
      '/api': { target: 'https://localhost:8443', secure: false },
      '/ws': { target: 'wss://localhost:8443', ws: true, secure: false },
    },
  },
});
