import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium of this machine, or an error that says which one command gives it one. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  const root = process.getuid?.() === 0; // Chromium's sandbox refuses root
  return chromium.launch({
    executablePath,
    args: root ? [...flags, '--no-sandbox'] : flags,
    timeout: 120_000,
  });
}

/** The path of a Chromium: the one that DOWNHILL_CHROMIUM names, or the first in the usual places. */
export function findChromium(env = process.env, platform: string = process.platform): string {
  const asked = env.DOWNHILL_CHROMIUM;
  const places = asked ? [asked] : usualPlaces(env, platform);
  const found = places.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    asked
      ? `No Chromium for the e2e tests: DOWNHILL_CHROMIUM names ${asked}, which is not there`
      : `No Chromium for the e2e tests in the usual places. Type: ${advice(platform)}\nOr name one: DOWNHILL_CHROMIUM=/path/to/chrome npm run e2e`,
  );
}

function usualPlaces(env: NodeJS.ProcessEnv, platform: string): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const parts = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'];
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        parts.map((part) =>
          join(folder, part, 'Application', part.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
        ),
      );
  }
  const folders = new Set(['/usr/bin', '/snap/bin', ...(env.PATH ?? '').split(delimiter).filter(Boolean)]);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return [...folders].flatMap((folder) => names.map((name) => join(folder, name)));
}

function advice(platform: string): string {
  if (platform === 'darwin') return 'brew install --cask chromium';
  if (platform === 'win32') return 'winget install Google.Chrome';
  return 'sudo apt-get install chromium';
}
