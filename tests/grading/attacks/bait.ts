import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notebookText } from '../../../lib/notebook/index.ts';
import { solution, solved } from '../made-lesson/submissions.ts';
import type { Context, Harm } from './attack.ts';

export interface Bait extends Context {
  /** What came to harm, in words; lays the bait anew where something did. Ask it after the child has ended. */
  harmed(wanted: readonly Harm[]): string[];
  remove(): Promise<void>;
}

/** Where nothing contains an attack that fills the disk, what it filled it with stays: not for long. */
function removeLeftIn(place: string): void {
  const left = existsSync(place)
    ? readdirSync(place).filter((name) => /^downhill-attack[-.]/.test(name))
    : [];
  for (const name of left) rmSync(join(place, name), { force: true });
}

/** A folder with what attacks look for, and a server that counts who comes. */
export async function layBait(): Promise<Bait> {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-bait-'));
  const files: Record<string, string> = {
    'keep.txt': 'the teacher wrote this\n',
    'secret.txt': 'nobody reads this\n',
    'solution.ts': `export ${solution('90-1').replace(/^.*\n/, '')}\n`,
    'others/other.ipynb': notebookText(solved()),
    'evil.mjs': `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(folder, 'evil-was-here'))}, 'here');\n`,
  };
  const lay = () => {
    mkdirSync(join(folder, 'others'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  };
  lay();
  let contacts = 0;
  const server = createServer((socket) => {
    contacts++;
    socket.on('error', () => {});
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\npassed');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const bad = (harm: Harm): string | undefined => {
    if (harm === 'contact') return contacts > 0 ? `the server was reached ${contacts} times` : undefined;
    if ('file' in harm) return existsSync(harm.file) ? `${harm.file} was made` : undefined;
    const wanted = files[harm.unchanged.slice(folder.length + 1)];
    if (wanted === undefined) throw new RangeError(`${harm.unchanged} is no part of the bait`);
    const same = existsSync(harm.unchanged) && readFileSync(harm.unchanged, 'utf8') === wanted;
    return same ? undefined : `${harm.unchanged} was changed`;
  };

  return {
    folder,
    port,
    harmed(wanted) {
      const found = wanted.flatMap((harm) => bad(harm) ?? []);
      for (const harm of wanted)
        if (typeof harm === 'object' && 'file' in harm) rmSync(harm.file, { force: true });
      if (found.length > 0) lay();
      contacts = 0;
      return found;
    },
    async remove() {
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
      for (const place of [tmpdir(), '/dev/shm']) removeLeftIn(place);
    },
  };
}
