import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The Chromium that DOWNHILL_CHROMIUM names, or the first in the usual places; Chrome and Edge are ones, too. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string | undefined {
  const places = env.DOWNHILL_CHROMIUM ? [env.DOWNHILL_CHROMIUM] : usualPlaces(env, platform);
  return places.find((path) => existsSync(path));
}

/** What to do where there is none. */
export function noChromium(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): string {
  if (env.DOWNHILL_CHROMIUM) {
    return `No Chromium to print with: DOWNHILL_CHROMIUM names ${env.DOWNHILL_CHROMIUM}, which is not there`;
  }
  const type = commands[platform] ?? 'sudo apt-get install chromium';
  return `No Chromium to print with in the usual places. Type: ${type}\nOr name one: DOWNHILL_CHROMIUM=/path/to/chrome; or open the page in a browser of yours and print it there`;
}

const commands: Record<string, string> = {
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

function usualPlaces(env: NodeJS.ProcessEnv, platform: string): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
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
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return [...folders].flatMap((folder) => names.map((name) => join(folder, name)));
}
