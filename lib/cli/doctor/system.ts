import { spawnSync } from 'node:child_process';
import { accessSync, constants, statfsSync } from 'node:fs';
import { npmCli } from '../start/npm.mjs';
import { place, root } from '../start/places.mjs';
import type { Probe } from './probe.ts';

export const node: Probe = {
  name: 'Node',
  look: () => ({
    ok: true,
    found: `${process.version} on ${process.platform} ${process.arch} (${process.execPath})`,
  }),
};

export const npm: Probe = {
  name: 'npm',
  look() {
    const cli = npmCli();
    const { stdout, status } = spawnSync(process.execPath, [cli, '--version'], {
      encoding: 'utf8',
      cwd: place('lib'),
    });
    return status === 0
      ? { ok: true, found: `${stdout.trim()} (${cli})` }
      : {
          ok: false,
          found: `${cli} does not run`,
          next: 'Install Node with its npm anew from https://nodejs.org.',
        };
  },
};

export const folder: Probe = {
  name: 'checkout',
  look() {
    try {
      accessSync(root, constants.W_OK);
      return { ok: true, found: `${root}, writable` };
    } catch {
      return {
        ok: false,
        found: `${root} may only be read`,
        next: 'Make the folder writable for you, or clone the course into your home folder.',
      };
    }
  },
};

const neededGB = 2; // npm packages 0.9, JupyterLab 0.4, room for datasets

export const disk: Probe = {
  name: 'free disk',
  look() {
    const { bavail, bsize } = statfsSync(root);
    const free = (bavail * bsize) / 1e9;
    const found = `${free.toFixed(1)} GB`;
    return free >= neededGB
      ? { ok: true, found }
      : { ok: false, found, next: `Free at least ${neededGB} GB.` };
  },
};
