import { SymbolFlags, type Symbol as TypeSymbol } from 'typescript/unstable/sync';
import type { Checker } from './checker.ts';
import type { Draft } from './draft.ts';
import type { Names } from './names.ts';

/** What is known of the name at the cursor: its type and what its author wrote of it. */
export function inspect(
  text: string,
  cursor: number,
  detail: 0 | 1,
  names: Names,
  draft: Draft,
  checker: Checker,
): Record<string, string> | undefined {
  const at = nameAt(text, cursor);
  if (at === undefined) return undefined;
  const { path } = draft.open(text, names, checker);
  const symbol = checker.types.getSymbolAtPosition(path, at);
  if (!symbol) return undefined;
  const { types } = checker;
  const real = symbol.flags & SymbolFlags.Alias ? types.getAliasedSymbol(symbol) : symbol;
  const isValue = Boolean(real.flags & SymbolFlags.Value);
  const type = isValue
    ? (types.getTypeAtPosition(path, at) ?? types.getTypeOfSymbol(real))
    : types.getDeclaredTypeOfSymbol(real);
  const signature = `${wordFor(real)} ${symbol.name}${type ? `: ${readable(types.typeToString(type))}` : ''}`;
  const documentation = types.getDocumentationCommentOfSymbol(real).trim();
  const tags =
    detail === 1
      ? types.getJsDocTagsOfSymbol(real).map(({ name, text: words }) => `@${name} ${textOf(words)}`.trim())
      : [];
  const parts = [documentation, ...tags].filter(Boolean);
  return {
    'text/plain': [signature, ...parts].join('\n\n'),
    'text/markdown': [`\`\`\`typescript\n${signature}\n\`\`\``, ...parts].join('\n\n'),
  };
}

/** Where the name begins that the cursor is in or behind, or that of the function whose arguments it is among. */
function nameAt(text: string, cursor: number): number | undefined {
  const [before = ''] = /[\p{ID_Continue}$]*$/u.exec(text.slice(0, cursor)) ?? [];
  const [after = ''] = /^[\p{ID_Continue}$]*/u.exec(text.slice(cursor)) ?? [];
  if (before || after) return cursor - before.length;
  let depth = 0;
  for (let at = cursor - 1; at >= 0; at--) {
    const character = text[at]!;
    if (')]}'.includes(character)) depth++;
    else if (character === '(' && depth === 0) {
      const [called] = /[\p{ID_Continue}$]+\s*$/u.exec(text.slice(0, at)) ?? [];
      return called === undefined ? undefined : at - called.length;
    } else if ('([{'.includes(character)) depth--;
  }
  return undefined;
}

function wordFor({ flags }: TypeSymbol): string {
  if (flags & SymbolFlags.Class) return 'class';
  if (flags & SymbolFlags.Function) return 'function';
  if (flags & SymbolFlags.Method) return 'method';
  if (flags & SymbolFlags.Interface) return 'interface';
  if (flags & SymbolFlags.TypeAlias) return 'type';
  if (flags & SymbolFlags.Enum) return 'enum';
  if (flags & SymbolFlags.Property) return 'property';
  if (flags & SymbolFlags.Module) return 'module';
  return 'variable';
}

const readable = (text: string) => text.replace(/import\("[^"]*"\)\./g, '');

const textOf = (words: unknown): string =>
  typeof words === 'string'
    ? words
    : Array.isArray(words)
      ? words.map((part) => (part as { text?: string }).text ?? '').join('')
      : '';
