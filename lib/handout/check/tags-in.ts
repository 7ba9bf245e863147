import sanitizeHtml from 'sanitize-html';

/** A start tag and its attributes, names in small letters, values as they are meant. */
export interface Tag {
  name: string;
  attributes: Record<string, string | undefined>;
}

/** The start tags of an HTML text, as a browser finds them: not inside of scripts, styles and comments. */
export function tagsIn(html: string): Tag[] {
  const found: Tag[] = [];
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true, // it is read here, and what comes of it thrown away
    transformTags: {
      '*': (name, attributes) => {
        found.push({ name, attributes: { ...attributes } });
        return { tagName: name, attribs: {} };
      },
    },
  });
  return found;
}
