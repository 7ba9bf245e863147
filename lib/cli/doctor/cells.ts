import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { parseNotebook, runNotebook } from '../../notebook/index.ts';
import { place } from '../start/places.mjs';
import type { Probe } from './probe.ts';

const one = {
  nbformat: 4,
  nbformat_minor: 5,
  cells: [{ id: 'one', cell_type: 'code', source: 'const one: number = 1; one + one' }],
};

/** Runs a cell, and loads what carries the messages between kernel and Jupyter. */
export const cells: Probe = {
  name: 'cells',
  async look() {
    const next = 'Delete node_modules and type npm test, which installs it anew.';
    const { failures, seconds } = await runNotebook(parseNotebook(JSON.stringify(one)), {
      folder: tmpdir(),
      timeout: 30,
    });
    const [failure] = failures;
    if (failure) return { ok: false, found: `${failure.ename}: ${failure.evalue}`, next };
    const sockets = spawnSync(process.execPath, ['-e', "require('zeromq')"], {
      cwd: place('lib'),
      encoding: 'utf8',
    });
    if (sockets.status !== 0) {
      const [why = ''] = /^\w*Error.*$/m.exec(sockets.stderr) ?? [];
      return { ok: false, found: `zeromq, which speaks with Jupyter, does not load: ${why}`, next };
    }
    return { ok: true, found: `checked and run, the first after ${seconds.toFixed(1)} s` };
  },
};
