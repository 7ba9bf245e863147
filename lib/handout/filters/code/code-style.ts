import { type Pair, themed } from '../themed.ts';

/** What parts of code look like on our papers; tests/handout/filters/contrast.test.ts holds how well each is read. */
export const codeColours = {
  keyword: { light: '#a8144e', dark: '#ff8fa8' },
  name: { light: '#6639ba', dark: '#c9a7ff' },
  type: { light: '#8a4a00', dark: '#f0b26b' },
  number: { light: '#0a58a8', dark: '#84bdff' },
  string: { light: '#0b6b3a', dark: '#7fd6a0' },
  note: { light: '#5b636c', dark: '#a3abb4' },
  built: { light: '#0b6470', dark: '#6fd0dc' },
  added: { light: '#0b6b3a', dark: '#7fd6a0' },
  gone: { light: '#b3261e', dark: '#ff9a90' },
} as const satisfies Record<string, Pair>;

const classes: Record<keyof typeof codeColours, string> = {
  keyword: 'keyword selector-tag doctag template-tag',
  name: 'title section selector-id selector-class name',
  type: 'type class_ attr attribute meta symbol',
  number: 'number literal variable template-variable link',
  string: 'string regexp char escape_ quote code',
  note: 'comment formula',
  built: 'built_in bullet property selector-attr selector-pseudo',
  added: 'addition',
  gone: 'deletion',
};

/** The style of highlighted code: classes and variables, no colour in the HTML itself. */
export function codeStyle(): string {
  const variables = Object.fromEntries(
    Object.entries(codeColours).map(([name, pair]) => [`code-${name}`, pair]),
  );
  const rules = Object.entries(classes).map(([name, parts]) => {
    const selectors = parts
      .split(' ')
      .map((part) => (part.endsWith('_') ? `.hljs .${part}` : `.hljs-${part}`));
    return `${selectors.join(',')}{color:var(--code-${name})}`;
  });
  return [
    themed(variables),
    ...rules,
    '.hljs-tag,.hljs-subst,.hljs-params,.hljs-punctuation,.hljs-operator{color:inherit}',
    '.hljs-comment,.hljs-emphasis{font-style:italic}.hljs-strong,.hljs-section{font-weight:600}',
  ].join('');
}
