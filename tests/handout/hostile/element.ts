import { parseDocument } from 'htmlparser2';

/** An element of a page, whoever has parsed it. */
export interface Element {
  /** In small letters. */
  name: string;
  attributes: Record<string, string>;
  /** What stands in it, for scripts and sheets. */
  text: string;
}

/** What another parser than the one that made the page finds in it. */
export function elementsOf(page: string): { elements: Element[]; comments: string[]; words: string } {
  const elements: Element[] = [];
  const words: string[] = [];
  const comments: string[] = [];
  const left: Node[] = [...parseDocument(page).children].reverse() as Node[];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'text') words.push(node.data ?? '');
    if (node.type === 'comment') comments.push(node.data ?? '');
    if (node.type === 'directive' && !/^!doctype html$/i.test(node.data ?? ''))
      comments.push(node.data ?? '');
    if (node.name !== undefined && node.attribs) {
      const text = /^(script|style|title)$/.test(node.name)
        ? (node.children ?? []).map(({ data }) => data ?? '').join('')
        : '';
      elements.push({ name: node.name, attributes: node.attribs, text });
    }
    if (!/^(script|style)$/.test(node.name ?? '')) left.push(...[...(node.children ?? [])].reverse());
  }
  return { elements, comments, words: words.join('') };
}

interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}
