import type { Rule } from './finding.ts';
import { linksOf } from './prose.ts';

/** An image says in words what it shows, for those who do not see it. */
export const images: Rule = {
  name: 'images',
  *find({ notebook }) {
    for (const { id, cell_type: type, source } of notebook.cells) {
      if (type !== 'markdown') continue;
      for (const { image, text, target } of linksOf(source)) {
        if (image && text.trim() === '') {
          yield {
            cell: id,
            message: `The image ${target} has no words between [ and ] that say what it shows`,
          };
        }
      }
    }
  },
};
