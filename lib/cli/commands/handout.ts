import { resolve } from 'node:path';
import { noSuch, UsageError } from '../../base/index.ts';
import type { PageTheme, Variant } from '../../handout/index.ts';
import type { Command } from '../command.ts';
import type { Made } from '../handout/make.ts';

const variants: readonly Variant[] = ['student', 'solution', 'teacher'];
const themes: readonly PageTheme[] = ['auto', 'light', 'dark'];

/** Makes a page of each notebook that opens anywhere, without the network. */
export const handout: Command = {
  name: 'handout',
  summary: 'Makes one HTML file of each notebook, to read offline and to print',
  usage: 'NOTEBOOK|FOLDER|LESSON...',
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'FOLDER',
      help: 'the folder for the pages; here if none is named',
    },
    variant: {
      type: 'string',
      value: 'NAME',
      help: `${variants.join(', ')}: with solutions, with points, too`,
    },
    theme: {
      type: 'string',
      value: 'NAME',
      help: `${themes.join(', ')}: the colours at first; auto is the system's`,
    },
    pdf: { type: 'boolean', help: 'also a PDF, printed by a Chromium of this machine' },
    check: {
      type: 'boolean',
      help: 'look for faults first; writes the pages without any, and only with --out',
    },
    'no-run': { type: 'boolean', help: 'take the results that are there, if any; run nothing' },
    json: { type: 'boolean', help: 'the report as JSON' },
  },
  async run({ values, positionals }) {
    const variant = known(values.variant, variants, 'variant');
    const theme = known(values.theme, themes, 'theme');
    if (values.out === '') throw new UsageError('--out wants a folder, found nothing');
    const check = values.check === true;
    if (check && values.pdf === true && values.out === undefined) {
      throw new UsageError('--check with --pdf wants a folder for the pages: --out FOLDER');
    }
    const { whichNotebooks } = await import('../handout/which.ts');
    const paths = await whichNotebooks(positionals);
    const { make } = await import('../handout/make.ts'); // loads what makes pages
    const { report } = await import('../handout/report.ts');
    const folder = check && values.out === undefined ? undefined : resolve(String(values.out ?? '.'));
    const all: Made[] = [];
    for (const path of paths) {
      const made = await make(path, {
        variant,
        theme,
        folder,
        check,
        pdf: values.pdf === true,
        run: !values['no-run'],
      });
      all.push(made);
      if (!values.json) console.log(report(made));
    }
    const ok = all.every((made) => made.ok);
    if (values.json) console.log(JSON.stringify({ ok, handouts: all }, null, 2));
    return ok ? 0 : 1;
  },
};

function known<Name extends string>(typed: unknown, names: readonly Name[], what: string): Name {
  const found = names.find((name) => name === (typed ?? names[0]));
  if (found === undefined) throw new UsageError(noSuch(String(typed), names, { to: `use --${what}`, what }));
  return found;
}
