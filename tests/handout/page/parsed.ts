import { Parser } from 'htmlparser2';

export interface Element {
  tag: string;
  attributes: Record<string, string>;
  /** The elements around, the outermost first. */
  within: Element[];
  text: string;
}

const empty = new Set(['meta', 'input', 'img', 'br', 'hr', 'link']);

/** All elements of a page in their order, and what is not well-formed in it. */
export function parsed(html: string): { elements: Element[]; faults: string[] } {
  const elements: Element[] = [];
  const open: Element[] = [];
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element = { tag, attributes, within: [...open], text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag(tag, implied) {
      const last = open.pop();
      if (last?.tag !== tag) faults.push(`</${tag}> closes <${last?.tag}>`);
      const drawn = open.some((outer) => outer.tag === 'svg'); // there, <rect/> closes itself
      if (implied && !empty.has(tag) && !drawn) faults.push(`<${tag}> is not closed`);
    },
  });
  parser.end(html);
  return { elements, faults };
}

/** The elements that a page has of these tags. */
export const elementsOf = (html: string, ...tags: string[]): Element[] =>
  parsed(html).elements.filter(({ tag }) => tags.includes(tag));
