import type { Bundle, Metadata } from '../../notebook/index.ts';
import { codeCells, type Rule } from './finding.ts';
import { tagsIn } from './tags-in.ts';

/** Each figure of an output says in words what it shows. */
export const figures: Rule = {
  name: 'figures',
  *find({ shown }) {
    for (const { id, outputs } of codeCells(shown)) {
      for (const output of outputs) {
        if (!('data' in output)) continue;
        const mime = wordless(output.data, output.metadata);
        if (mime === undefined) continue;
        yield { cell: id, message: `A figure (${mime}) has no words that say what it shows. ${help(mime)}` };
      }
    }
  },
};

const plotly = 'application/vnd.plotly.v1+json';

const help = (mime: string) =>
  mime === plotly
    ? 'Give it a title or, as layout.meta.alt, a sentence'
    : `Give it a sentence in the output's metadata: { "${mime}": { "alt": "..." } }`;

/** The form in which a figure is there without words; undefined for what is no figure, or has some. */
function wordless(data: Bundle, metadata: Metadata): string | undefined {
  const forms = Object.keys(data);
  if (metadata && hasWords(metadata.alt)) return undefined;
  if (forms.some((mime) => hasWords((metadata[mime] as Metadata | undefined)?.alt))) return undefined;
  const svg = data['image/svg+xml'];
  if (typeof svg === 'string' && svgHasWords(svg)) return undefined;
  if (plotly in data && plotlyHasWords(data[plotly])) return undefined;
  if (plotly in data) return plotly;
  const html = data['text/html'];
  if (typeof html === 'string') {
    const bare = tagsIn(html).some(({ name, attributes: { alt } }) => name === 'img' && alt === undefined);
    return bare ? 'text/html' : undefined;
  }
  const image = forms.find((mime) => mime.startsWith('image/'));
  return image !== undefined && saysMore(data['text/plain']) ? undefined : image;
}

/** A text beside a picture tells of it, unless it only names a class: `<Figure size 640x480 with 1 Axes>`. */
const saysMore = (plain: unknown): boolean =>
  typeof plain === 'string' && plain.trim() !== '' && !/^\s*[<[].*[>\]]\s*$/s.test(plain);

const hasWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function svgHasWords(svg: string): boolean {
  if (/<(title|desc)\b[^>]*>\s*[^<\s]/.test(svg)) return true;
  const [root] = tagsIn(svg);
  return hasWords(root?.attributes['aria-label']);
}

function plotlyHasWords(spec: unknown): boolean {
  const { layout } = (spec ?? {}) as { layout?: { title?: unknown; meta?: { alt?: unknown } } };
  const title = layout?.title;
  return (
    hasWords(title) ||
    hasWords((title as { text?: unknown } | undefined)?.text) ||
    hasWords(layout?.meta?.alt)
  );
}
