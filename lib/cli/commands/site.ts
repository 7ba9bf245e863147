import { resolve, sep } from 'node:path';
import { notebooksDir, UsageError } from '../../base/index.ts';
import type { Command } from '../command.ts';
import { realPath } from '../real-path.ts';

/** The whole course as a site of pages that need no server. */
export const site: Command = {
  name: 'site',
  summary: 'Makes a site of the course: lessons, search, glossary, sources',
  options: {
    out: { type: 'string', short: 'o', value: 'FOLDER', help: 'the folder for the site' },
    'no-run': { type: 'boolean', help: 'take the results that are there, if any; run nothing' },
    json: { type: 'boolean', help: 'the report as JSON' },
  },
  async run({ values }) {
    if (!values.out) throw new UsageError('downhill site wants a folder: --out FOLDER');
    const folder = resolve(String(values.out));
    if (`${realPath(folder)}${sep}`.startsWith(`${realPath(notebooksDir())}${sep}`)) {
      throw new UsageError('Cannot make the site in notebooks/: the lessons themselves lie there');
    }
    const { makeSite } = await import('../site/make-site.ts'); // loads what makes pages
    const { report } = await import('../site/report.ts');
    const made = await makeSite(folder, { run: !values['no-run'] });
    console.log(values.json ? JSON.stringify(made, null, 2) : report(made));
    return made.ok ? 0 : 1;
  },
};
