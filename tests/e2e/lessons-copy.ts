import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { place } from './place.ts';

/**
 * A copy of the lessons for JupyterLab to open, run and save: the lessons themselves stay as git has them. It
 * lies inside the checkout, from where its imports still find node_modules.
 */
export function copyLessons() {
  const parent = place('.cache', 'e2e', 'notebooks');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'run-'));
  cpSync(place('notebooks'), folder, { recursive: true });
  return {
    folder,
    /** Adds a notebook with one empty cell. */
    blank: (name: string) => writeFileSync(join(folder, name), JSON.stringify(blank)),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

const blank = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { display_name: 'TypeScript (Downhill)', language: 'typescript', name: 'downhill' },
    language_info: { name: 'typescript' },
  },
  cells: [{ id: 'first', cell_type: 'code', metadata: {}, source: [], outputs: [], execution_count: null }],
};
