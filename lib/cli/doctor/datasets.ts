import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '../../base/index.ts';
import type { Probe } from './probe.ts';

export const datasets: Probe = {
  name: 'datasets',
  look() {
    const folder = cacheDir('datasets');
    const files = existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];
    if (files.length === 0) return { ok: true, found: 'none cached; a lesson fetches what it reads' };
    const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
    return { ok: true, found: `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB cached in ${folder}` };
  },
};
