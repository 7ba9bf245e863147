import sanitize from 'sanitize-html';
import type { Bundle } from '../../notebook/index.ts';
import { emptied, htmlAttributes, htmlClasses, htmlTags } from './allowed/html.ts';
import { ofHtml, safeDeclarations } from './css/safe-declarations.ts';
import { escapeHtml } from './escape.ts';
import type { IdMaker } from './ids.ts';
import { inlineSvg } from './inline-svg.ts';
import { nestedTooDeep } from './nesting.ts';
import { safeImage } from './safe-image.ts';
import { safeLink } from './safe-links.ts';
import { safePicture } from './safe-pictures.ts';
import { safeSound, soundUri } from './safe-sound.ts';
import { Slots, withoutMarks } from './slots.ts';
import { emptyHeadersAsCells, headerScopes } from './table-headers.ts';

export interface SanitiseOptions {
  /** Stands before each id, so that no cell takes that of another or of the page. */
  prefix: string;
  ids?: IdMaker | undefined;
  attachments?: Record<string, Bundle> | undefined;
  /** Whether headings stay headings; as text they do not stand in the outline of the page. */
  headings?: 'keep' | 'text' | undefined;
  /** Finished HTML that the source has marks for; the caller fills them. */
  slots?: Slots | undefined;
  /** Hears what an author should mend, such as a picture without a text. */
  onProblem?: ((problem: string) => void) | undefined;
}

/** HTML of a stranger as HTML that only shows: nothing runs, nothing is loaded, nothing leaves its place. */
export function sanitiseHtml(html: string, options: SanitiseOptions): string {
  const { slots = new Slots() } = options;
  const source = options.slots ? html : withoutMarks(html);
  if (nestedTooDeep(source)) return `<pre>${escapeHtml(slots.restore(source))}</pre>`;
  const scopes = headerScopes();
  const clean = sanitize(inlineSvg(source, slots, options.prefix), {
    allowedTags: htmlTags,
    allowedAttributes: htmlAttributes,
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['data'], audio: ['data'] },
    allowProtocolRelative: false,
    nonTextTags: emptied,
    parseStyleAttributes: false, // ours is stricter
    transformTags: {
      img: (_, attributes) => safeImage(attributes, { ...options, slots }),
      audio: (_, attributes) => safeSound(attributes),
      '*': (tagName, attributes) => safeElement(tagName, attributes, { ...options, slots, scopes }),
    },
    onOpenTag: scopes.open,
    onCloseTag: scopes.close,
  });
  const tidy = emptyHeadersAsCells(clean);
  return options.slots ? tidy : slots.fill(tidy);
}

type Attributes = Record<string, string>;
type Context = SanitiseOptions & { slots: Slots; scopes: ReturnType<typeof headerScopes> };

function safeElement(tag: string, given: Attributes, context: Context): sanitize.Tag {
  const { id, name, class: classes, style, href, src, ...attribs } = given;
  const heading = /^h[1-6]$/.test(tag) && context.headings !== 'keep';
  const names = (classes ?? '').split(/\s+/).filter((one) => htmlClasses.test(one));
  if (heading) names.push(`heading-${tag[1]}`);
  if (names.length > 0) attribs.class = names.join(' ');
  const anchor = id ?? (tag === 'a' ? name : undefined);
  if (anchor) attribs.id = idFor(anchor, context);
  const safeStyle = style ? safeDeclarations(style, ofHtml) : '';
  if (safeStyle !== '') attribs.style = safeStyle;
  if (tag === 'a') link(attribs, href);
  if (tag === 'th') attribs.scope = context.scopes.scope(attribs.scope);
  const uri = src ? carried[tag]?.(src) : undefined; // what was let through for its tag is checked again
  if (uri !== undefined) attribs.src = uri;
  return { tagName: heading ? 'div' : tag, attribs };
}

/** What carries all that it shows in its own address. */
const carried: Record<string, (address: string) => string | undefined> = {
  img: safePicture,
  audio: soundUri,
};

/** Signs that could end a name or hide in it become a dash. */
function idFor(anchor: string, { prefix, ids }: Context): string {
  const wanted = `${prefix}-${anchor
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .slice(0, 100)}`;
  const id = ids?.id(wanted) ?? wanted;
  ids?.alias(anchor, id);
  return id;
}

function link(attribs: Attributes, href = ''): void {
  delete attribs.rel;
  const safe = safeLink(href);
  if (safe === undefined) return;
  attribs.href = safe.href;
  if (safe.outside) attribs.rel = 'noopener noreferrer';
}
