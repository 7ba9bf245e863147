const deepest = 500; // browsers themselves stop at 512

/**
 * Whether elements lie in each other so deep that nobody meant it: the parser's time grows with the square of the
 * depth. In XML nothing ends by itself.
 */
export function nestedTooDeep(text: string, { xml = false } = {}): boolean {
  const open: string[] = [];
  for (const [, end, name = '', closed] of text.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)(?:[^<>]*?(\/)>)?/g)) {
    const tag = xml ? name : name.toLowerCase();
    if (end === '/') {
      const at = open.lastIndexOf(tag);
      if (at !== -1) open.length = at;
    } else if (xml ? closed === undefined : !empty.has(tag)) {
      if (!xml) while (endedBy[tag]?.includes(open.at(-1)!)) open.pop();
      if (open.push(tag) > deepest) return true;
    }
  }
  return false;
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What ends when something begins, of what people leave open. */
const endedBy: Record<string, string[]> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tbody: ['thead', 'tbody', 'tr', 'td', 'th'],
  option: ['option'],
};
