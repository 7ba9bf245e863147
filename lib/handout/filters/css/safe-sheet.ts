import { ofSvg, safeDeclarations } from './safe-declarations.ts';

export interface Scope {
  /** The id of the picture: no rule reaches anything outside of the element that has it. */
  id: string;
  /** What the picture's own ids and classes are called now. */
  rename: { id(name: string): string; class(name: string): string };
}

/** The rules of a picture's style sheet that are plain selectors and safe declarations; of at-rules the two themes. */
export function safeSheet(css: string, scope: Scope): string {
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|<!\[CDATA\[|\]\]>/g, '');
  return rulesIn(text, scope, 0);
}

const themes = /^@media\s*\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/;

function rulesIn(text: string, scope: Scope, depth: number): string {
  let safe = '';
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    if (open === -1) break;
    const end = endOf(text, open);
    // An at-rule without braces, such as @import, ends before the selector.
    const head = text
      .slice(text.lastIndexOf(';', open - 1) < at ? at : text.lastIndexOf(';', open - 1) + 1, open)
      .trim();
    const body = text.slice(open + 1, end);
    at = end + 1;
    const theme = themes.exec(head)?.[1];
    if (theme !== undefined && depth === 0) {
      const rules = rulesIn(body, scope, 1);
      if (rules !== '') safe += `@media(prefers-color-scheme:${theme}){${rules}}`;
    } else if (!head.startsWith('@') && !body.includes('{')) {
      const declarations = safeDeclarations(body, ofSvg);
      const selector = declarations === '' ? '' : scoped(head, scope);
      if (selector !== '') safe += `${selector}{${declarations}}`;
    }
  }
  return safe;
}

/** Where the brace closes that opens here; the end of the text if nowhere. */
function endOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

function scoped(selectors: string, { id, rename }: Scope): string {
  const safe = selectors.split(',').flatMap((written) => {
    const selector = written.trim();
    if (!/^[\w\s#.*>-]{1,200}$/.test(selector) || selector.startsWith('>')) return [];
    const named = selector.replace(/([#.])([\w-]+)/g, (_, sign: string, name: string) =>
      sign === '#' ? `#${rename.id(name)}` : `.${rename.class(name)}`,
    );
    if (named === 'svg' || named.startsWith(`#${id}`)) return [named.replace(/^svg$/, `#${id}`)];
    return [`#${id} ${named.replace(/^svg\s+/, '')}`];
  });
  return safe.join(',');
}
