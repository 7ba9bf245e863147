/** What the child of a trial managed to do. */
export interface Found {
  read: boolean;
  wrote: boolean;
  network: boolean;
  saw: boolean;
}

export interface Targets {
  /** A file that it should not be able to read. */
  secret: string;
  /** A folder that it should not be able to write into. */
  place: string;
  /** A port of this machine that it should not reach. */
  port: number;
  /** A process that it should not see. */
  judge: number;
}

/** The text of a script that tries to get out of its cage, and tells on descriptor 3 what it managed. */
export function triesText(targets: Targets): string {
  return `
import { readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
const { secret, place, port, judge } = ${JSON.stringify(targets)};
const works = (what) => { try { what(); return true; } catch { return false; } };
const own = dirname(fileURLToPath(import.meta.url));
const read = works(() => readFileSync(secret));
const wrote = [place, own].some((folder) => works(() => writeFileSync(join(folder, 'downhill-trial'), '')));
// EPERM tells as much as success: somebody is there.
const signalled = (() => { try { process.kill(judge, 0); return true; } catch (error) { return error.code === 'EPERM'; } })();
const saw = signalled || works(() => statSync('/proc/' + judge));
const network = await new Promise((resolve) => {
  try {
    connect(port, '127.0.0.1').once('connect', () => resolve(true)).once('error', () => resolve(false));
  } catch { resolve(false); }
});
writeSync(3, JSON.stringify({ read, wrote, network, saw }) + '\\n');
process.exit(0);
`;
}
