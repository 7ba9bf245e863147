import MarkdownIt, { type MarkdownIt as Markdown, type RendererRule } from 'markdown-it';
import { codeBlock } from './code/highlight.ts';
import { escapeHtml } from './escape.ts';
import type { Slots } from './slots.ts';
import { taskLists } from './task-lists.ts';

/** What rendering needs besides the source. */
export type Environment = { slots: Slots };

/** Markdown as JupyterLab reads it: CommonMark with tables, struck words, bare addresses and lists of tasks. */
export function parser(): Markdown {
  made ??= make();
  return made;
}

let made: Markdown | undefined;

function make(): Markdown {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false }); // "node.js" is no address
  markdown.validateLink = () => true; // the sanitiser decides, of these and of those in HTML alike
  markdown.core.ruler.after('inline', 'task-lists', taskLists);
  const slotsOf = (environment: object | undefined) => (environment as Environment).slots;
  const code = (source: string, language: string, environment: object | undefined) => {
    const typed = slotsOf(environment).restore(source).replace(/\n$/, '');
    return `${slotsOf(environment).mark(() => codeBlock(typed, language), typed)}\n`;
  };
  Object.assign(markdown.renderer.rules, {
    fence: (tokens, at, _options, environment) =>
      code(tokens[at]!.content, languageIn(slotsOf(environment).restore(tokens[at]!.info)), environment),
    code_block: (tokens, at, _options, environment) => code(tokens[at]!.content, '', environment),
    code_inline: (tokens, at, _options, environment) =>
      `<code>${escapeHtml(slotsOf(environment).restore(tokens[at]!.content))}</code>`,
  } satisfies Record<string, RendererRule>);
  markdown.core.ruler.push('typed-addresses', ({ tokens, env }) => {
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        token.attrs =
          token.attrs?.map(([name, value]) => [name, typedAddress(String(value), slotsOf(env))]) ?? null;
      }
    }
  });
  return markdown;
}

// markdown-it writes the marks of formulas in addresses as it writes Chinese: %EF%B7%90.
const typedAddress = (value: string, slots: Slots) =>
  slots.restore(value.replace(/%EF%B7%90(\d+)%EF%B7%91/g, '\ufdd0$1\ufdd1'));

/** `{.python}`, `python {cmd}` and `python title="x"` all mean Python. */
const languageIn = (info: string) => /^[\s{.]*([\w+#-]*)/.exec(info)?.[1] ?? '';
