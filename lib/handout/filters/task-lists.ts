import type { StateCore } from 'markdown-it';
import type { Environment } from './markdown-parser.ts';

/** `- [ ] this` and `- [x] that`: boxes that show what is done and cannot be ticked. */
export function taskLists({ tokens, env, Token }: StateCore): void {
  const { slots } = env as Environment;
  for (let i = 2; i < tokens.length; i++) {
    const [item, paragraph, inline] = [tokens[i - 2]!, tokens[i - 1]!, tokens[i]!];
    if (item.type !== 'list_item_open' || paragraph.type !== 'paragraph_open' || inline.type !== 'inline')
      continue;
    const first = inline.children?.[0];
    const [box, tick] = (first?.type === 'text' && /^\[([ xX])\](?=\s)/.exec(first.content)) || [];
    if (first === undefined || box === undefined) continue;
    first.content = first.content.slice(box.length);
    const done = tick !== ' ';
    const html = `<input type="checkbox" disabled${done ? ' checked' : ''} aria-label="${done ? 'Done' : 'To do'}">`;
    const mark = new Token('text', '', 0);
    mark.content = slots.mark(() => html, box);
    inline.children!.unshift(mark);
    item.attrSet('class', 'task');
  }
}
