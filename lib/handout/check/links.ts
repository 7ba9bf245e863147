import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rule } from './finding.ts';
import { referencesInMarkdown } from './references-in.ts';

/** A file that the text links to is there, beside the notebook. */
export const links: Rule = {
  name: 'links',
  *find({ shown, folder }) {
    if (folder === undefined) return;
    for (const { id, cell_type: type, source } of shown.cells) {
      if (type !== 'markdown') continue;
      for (const { kind, target } of referencesInMarkdown(source)) {
        const path = pathOf(target);
        if (kind !== 'link' || path === undefined || isThere(folder, path)) continue;
        yield { cell: id, message: `The text links to ${path}, which does not exist beside the notebook` };
      }
    }
  },
};

/** The file that a link names; undefined for an address and for a place on the page itself. */
function pathOf(target: string): string | undefined {
  if (/^\s*([a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined;
  const [path = ''] = /^[^#?]*/.exec(target) ?? [];
  return decoded(path) || undefined;
}

/** A page stands where its notebook does. */
const isThere = (folder: string, path: string) =>
  [path, path.replace(/\.html$/, '.ipynb')].some((one) => existsSync(resolve(folder, one)));

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
