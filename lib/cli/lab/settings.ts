import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What JupyterLab does differently here from its defaults. Every one of them a user can set back. */
const overrides = {
  // No question about news on the first start, and no look for updates of what is pinned.
  '@jupyterlab/apputils-extension:notification': {
    fetchNews: 'false',
    checkForUpdates: false,
    doNotDisturbMode: false,
  },
  '@jupyterlab/apputils-extension:themes': { 'adaptive-theme': true }, // light or dark as the system
  '@jupyterlab/notebook-extension:tracker': { codeCellConfig: { autoClosingBrackets: true } },
};

/** Puts the settings where JupyterLab of this environment reads them. */
export function writeSettings(venv: string): void {
  const folder = join(venv, 'share', 'jupyter', 'lab', 'settings');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'overrides.json'), `${JSON.stringify(overrides, null, 2)}\n`);
}
