/** A tag of an XML text, with what is inside. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
  children: Tag[];
  /** The text directly inside. */
  text: string;
}

/** Reads XML as strictly as we write it, and throws at the first thing that is not well formed. */
export function parseXml(source: string): Tag {
  const forbidden = [...source].findIndex(isForbidden);
  if (forbidden >= 0) throw new Error(`a character that XML forbids, at ${forbidden}`);
  const top: Tag = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const token = /<\/([\w:-]+)>|<([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
  while (token.lastIndex < source.length) {
    const start = token.lastIndex;
    const found = token.exec(source);
    if (!found) throw new Error(`no tag and no text at ${start}: ${source.slice(start, start + 60)}`);
    const [, closing, opening, attributes = '', selfClosing, text] = found;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += unescaped(text);
    else if (closing !== undefined) {
      if (open.pop()!.name !== closing) throw new Error(`</${closing}> closes another tag`);
    } else {
      const tag = { name: opening!, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(tag);
      if (!selfClosing) open.push(tag);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is never closed`);
  if (top.children.length !== 1 || top.text !== '') throw new Error('more than one tag at the top');
  return top.children[0]!;
}

// Control characters, halves of surrogate pairs and the two codes that are no characters.
function isForbidden(letter: string): boolean {
  const code = letter.codePointAt(0)!;
  if (code < 32) return code !== 9 && code !== 10 && code !== 13;
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}

/** A tag and all tags inside, in their order. */
export function* tagsIn(tag: Tag): Iterable<Tag> {
  yield tag;
  for (const child of tag.children) yield* tagsIn(child);
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    unescaped(value!),
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new Error(`an attribute twice:${source}`);
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot);)?/g, (all, name?: string) => {
    if (!name) throw new Error(`an & that is no entity: ${text.slice(0, 60)} ${all}`);
    return { amp: '&', lt: '<', gt: '>', quot: '"' }[name]!;
  });
}
