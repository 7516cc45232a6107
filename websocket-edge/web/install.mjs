// Installs what package-lock.json names, and does nothing when that has been done since the file last changed.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const changedAt = (file) => statSync(new URL(file, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { stdio: 'inherit', cwd: new URL('.', import.meta.url) });
  process.exitCode = npm.status ?? 1;
}
