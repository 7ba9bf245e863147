import type { Rule } from './finding.ts';
import { prose } from './prose.ts';

const allowed = ['details', 'summary', 'kbd', 'sub', 'sup', 'br'];

/** Texts are Markdown, so that every front end, the handouts and a plain reader show the same. */
export const html: Rule = {
  name: 'html',
  *find({ notebook }) {
    for (const { id, cell_type: type, source } of notebook.cells) {
      if (type !== 'markdown') continue;
      for (const [tag, name = '!--', attributes = ''] of prose(source).matchAll(tags)) {
        if (allowed.includes(name.toLowerCase()) && !/[^\s/]/.test(attributes)) continue;
        const wanted = allowed.map((one) => `<${one}>`).join(', ');
        yield {
          cell: id,
          message: `The text has ${JSON.stringify(tag)}; of HTML only ${wanted} are wanted, without attributes`,
        };
      }
    }
  },
};

// `<https://...>` is a link, no tag.
const tags = /<!--|<\/?([a-z][a-z0-9-]*)(?![a-z0-9-]*:)((?:\s|\/(?=>))[^<>]*)?>/gi;
