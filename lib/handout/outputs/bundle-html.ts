import type { OutputContext } from './context.ts';
import { figureHtml } from './figures/figure-html.ts';
import { htmlHtml } from './html.ts';
import { imageHtml, imageTypes, sentence } from './image.ts';
import { jsonHtml } from './json.ts';
import { latexHtml, markdownHtml } from './rich-text.ts';
import type { Json } from './spec/rules.ts';
import { svgHtml } from './svg.ts';
import { terminalHtml } from './text.ts';

interface Bundle {
  data: Json;
  metadata: Json;
}

/** A form in which a page can show a value; undefined where the bundle has none of that kind, or a broken one. */
type Form = (bundle: Bundle, context: OutputContext) => string | undefined;

const textOf = ({ data }: Bundle, mime: string): string | undefined => {
  const value = data[mime];
  const text = Array.isArray(value) ? value.filter((line) => typeof line === 'string').join('') : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
};

const ofText =
  (mime: string, draw: (text: string, context: OutputContext) => string | undefined): Form =>
  (bundle, context) => {
    const text = textOf(bundle, mime);
    return text === undefined ? undefined : draw(text, context);
  };

const plotly = 'application/vnd.plotly.v1+json';

const figure: Form = (bundle, context) => {
  if (bundle.data[plotly] === undefined) return undefined;
  const spec = parsed(bundle.data[plotly]);
  return figureHtml(spec, { svg: textOf(bundle, 'image/svg+xml'), picture: image(bundle, context) }, context);
};

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

const image: Form = (bundle, context) => {
  const mime = imageTypes.find((type) => textOf(bundle, type) !== undefined);
  if (mime === undefined) return undefined;
  return imageHtml(mime, { ...bundle, data: { ...bundle.data, [mime]: textOf(bundle, mime) } }, context);
};

const json: Form = ({ data }) =>
  Object.hasOwn(data, 'application/json') ? jsonHtml(data['application/json']) : undefined;

const plain: Form = ofText('text/plain', (text) => terminalHtml(text, 'value'));

/** The first that a bundle has is shown. */
const forms: Form[] = [
  figure,
  ofText('image/svg+xml', svgHtml),
  image,
  ofText('text/html', htmlHtml),
  ofText('text/markdown', markdownHtml),
  ofText('text/latex', latexHtml),
  json,
];

const known = new Set<string>([
  ...imageTypes,
  ...[plotly, 'image/svg+xml', 'text/html', 'text/markdown', 'text/latex', 'application/json', 'text/plain'],
]);

/** A value in the best form that a page can show safely. */
export function bundleHtml(bundle: Bundle, context: OutputContext): string {
  for (const form of forms) {
    const html = form(bundle, context);
    if (html !== undefined) return html;
  }
  const types = Object.keys(bundle.data).filter((type) => type !== 'text/plain');
  const said = types.length > 0 ? sentence(reason(types)) : '';
  const text = plain(bundle, context) ?? '';
  return said + text || sentence('This output is empty.');
}

function reason(types: string[]): string {
  const widget = types.find((type) => type.startsWith('application/vnd.jupyter.widget-view'));
  if (widget !== undefined)
    return `This output is a widget (${named(widget)}), which moves only in a running notebook.`;
  const broken = types.find((type) => known.has(type));
  if (broken !== undefined)
    return `This output (${named(broken)}) cannot be shown: nothing of it is left that is safe, or it is broken.`;
  return `This output is of the type ${types.slice(0, 5).map(named).join(', ')}, which a page cannot show.`;
}

const named = (type: string) => (type.length > 80 ? `${type.slice(0, 80)}…` : type);
