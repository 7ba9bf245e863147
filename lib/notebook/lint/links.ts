import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rule } from './finding.ts';
import { linksOf } from './prose.ts';

/** What a lesson links to beside it is there. */
export const links: Rule = {
  name: 'links',
  *find({ notebook, folder }) {
    for (const cell of notebook.cells) {
      if (cell.cell_type !== 'markdown') continue;
      for (const { target } of linksOf(cell.source)) {
        const [path] = decoded(target).split(/[#?]/) as [string];
        const attached = /^attachment:(.*)/.exec(path)?.[1];
        if (attached !== undefined) {
          if (Object.hasOwn(cell.attachments ?? {}, attached)) continue;
          yield { cell: cell.id, message: `The cell has no attachment ${attached}, which its text shows` };
        } else if (
          path !== '' &&
          !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path) &&
          !existsSync(resolve(folder, path))
        ) {
          yield {
            cell: cell.id,
            message: `The text links to ${path}, which does not exist beside the lesson`,
          };
        }
      }
    }
  },
};

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
