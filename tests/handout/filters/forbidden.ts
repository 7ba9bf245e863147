import { Parser } from 'htmlparser2';

/** What a strict reader of HTML finds in a text that must not be in a page: another parser, and lists of its own. */
export function forbiddenIn(html: string, prefix: string): string[] {
  const found: string[] = [];
  let pictures = 0; // svg elements around
  let sheet = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'svg') pictures++;
      sheet = name === 'style';
      if (never.test(name)) found.push(`<${name}>`);
      if (name === 'style' && pictures === 0) found.push('<style> outside of a picture');
      if (inPictures.test(name) && pictures === 0) found.push(`<${name}> outside of a picture`);
      for (const [key, value] of Object.entries(attributes)) {
        const problem = wrong(name, key, value, prefix);
        if (problem) found.push(`<${name} ${key}="${value.slice(0, 80)}">: ${problem}`);
      }
    },
    ontext(text) {
      if (sheet && /@(?!media\(prefers)|url\((?!#)|\\|</.test(text)) found.push(`a style sheet with ${text}`);
      if (
        sheet &&
        text
          .replace(/@media[^{]*\{/g, '')
          .split('}')
          .some((rule) => /^[^{]+\{/.test(rule) && !rule.startsWith(`#${prefix}`))
      ) {
        found.push(`a style sheet that reaches out: ${text}`);
      }
    },
    onclosetag(name) {
      if (name === 'svg') pictures--;
      if (name === 'style') sheet = false;
    },
    oncomment: (text) => found.push(`<!--${text}-->`),
    onprocessinginstruction: (name) => found.push(`<${name}>`),
  });
  parser.end(html);
  return found;
}

const never =
  /^(?:script|iframe|frame|frameset|object|embed|applet|portal|link|meta|base|form|input|button|select|option|textarea|isindex|noscript|template|noembed|noframes|xmp|plaintext|listing|title-x|math|annotation-xml|mglyph|foreignobject|animate.*|set|a-x|video|source|track|picture|area|map|marquee|html|head|body|main|nav|header|footer|feimage|filter|custom-element|x|handler|dialog|slot|canvas)$/;
const inPictures = /^(?:rect|circle|path|g|use|image|defs|text|tspan|desc|title|symbol|lineargradient)$/;

function wrong(tag: string, key: string, value: string, prefix: string): string | undefined {
  if (/^on|:on/i.test(key)) return 'a handler';
  if (/[^a-z:-]/i.test(key) && !/^[xyr][12]?$|^f[xy]$/.test(key)) return 'an odd name';
  if (
    /^(?:srcset|srcdoc|action|formaction|ping|background|poster|data|cite|lowsrc|dynsrc|manifest|target|download|name|for|form|is|slot|nonce|tabindex|accesskey|autofocus|contenteditable|popover|hidden|inert|autoplay|loop|muted|crossorigin|itemprop|filter|cursor|http-equiv|attributename|values|to|from|begin)$/.test(
      key,
    )
  ) {
    return 'not wanted';
  }
  const plain = value.replace(/[\s\p{C}]/gu, '').toLowerCase();
  if (
    /^(?:javascript|vbscript|data|blob|file|view-source)/.test(plain) &&
    key !== 'src' &&
    !(tag === 'image' && key.endsWith('href'))
  ) {
    return 'a dangerous scheme';
  }
  const own =
    tag === 'audio' ? /^data:audio\/(?:wav|ogg|mpeg);base64,/ : /^data:image\/(?:png|jpeg|gif|webp);base64,/;
  if (key === 'src' && !(own.test(value) && /,[A-Za-z0-9+/=]+$/.test(value))) return 'loads something';
  if (/^(?:xlink:)?href$/.test(key)) {
    if (tag === 'a') {
      return /^(?:https?:\/\/|mailto:|#|[\w.%-]+\.html(?:#|$))/.test(value)
        ? undefined
        : 'leads nowhere good';
    }
    const ok = tag === 'image' ? /^data:image\/(?:png|jpeg|gif|webp);base64,/ : new RegExp(`^#${prefix}-`);
    return ok.test(value) ? undefined : 'loads something';
  }
  if (
    key !== 'title' &&
    key !== 'alt' &&
    key !== 'aria-label' &&
    /url\(/i.test(value) &&
    !new RegExp(`url\\(#${prefix}-`).test(value)
  )
    return 'loads something';
  if (
    key === 'style' &&
    /position|expression|binding|behavior|z-index|animation|\\|content|[{}<>]/i.test(value)
  )
    return 'takes a place';
  if (key === 'id' && !value.startsWith(`${prefix}`)) return 'an id of somebody else';
  return undefined;
}
