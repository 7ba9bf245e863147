import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { forgetData, processWide, setDisplaySink } from '../../../lib/base/index.ts';

const names = ['DOWNHILL_CACHE', 'DOWNHILL_DATA_MIRROR', 'DOWNHILL_OFFLINE', 'HTTP_PROXY', 'http_proxy'];

/** What was shown since the test began, a line each. */
export const shown: string[] = [];

/** Each test gets an empty cache of its own, no mirror, and a record on which nothing stands yet. */
export function alone({ offline = false } = {}): void {
  const former = names.map((name) => [name, process.env[name]] as const);
  let cache = '';
  let unsink = () => {};

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'downhill-'));
    for (const name of names) delete process.env[name];
    process.env.DOWNHILL_CACHE = cache;
    if (offline) process.env.DOWNHILL_OFFLINE = '1';
    shown.length = 0;
    unsink = setDisplaySink((bundle) => shown.push(String(bundle['text/plain'])));
    processWide('stand-ins told', () => new Set<string>()).clear();
    forgetData();
  });

  afterEach(() => {
    unsink();
    rmSync(cache, { recursive: true, force: true });
    for (const [name, value] of former) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
}
