import { defineConfig } from 'vite';
import { page } from '../page.vite.ts';

export default defineConfig(page('console', 5174));
