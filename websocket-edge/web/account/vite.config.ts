import { defineConfig } from 'vite';
import { page } from '../page.vite.ts';

export default defineConfig(page('account', 5175));
