import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { writeSettings } from '../../../lib/cli/lab/settings.ts';
import { temporaryFolder } from '../folder.ts';

const at = temporaryFolder();

test('JupyterLab asks no question about news and looks for no updates', () => {
  writeSettings(at('.venv'));
  const path = at('.venv', 'share', 'jupyter', 'lab', 'settings', 'overrides.json');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false },
  });
});
