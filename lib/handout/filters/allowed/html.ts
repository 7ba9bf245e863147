/** The elements of HTML that a notebook may bring. Landmarks are none of them: those are the page's. */
export const htmlTags = [
  ...'address h1 h2 h3 h4 h5 h6 blockquote dd div dl dt figcaption figure hr li ol p pre ul'.split(' '),
  ...'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span'.split(' '),
  ...'strike strong sub sup time u var wbr center tt big'.split(' '),
  ...'caption col colgroup table tbody td tfoot th thead tr details summary img audio'.split(' '),
];

/** What elements may say, besides what the sanitiser writes itself (class, id, href, src, style, scope). */
export const htmlAttributes: Record<string, string[]> = {
  '*': ['class', 'id', 'style', 'title', 'lang', 'dir'],
  a: ['href', 'rel'],
  img: ['src', 'alt', 'width', 'height'],
  audio: ['src', 'controls', 'aria-label'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  details: ['open'],
  time: ['datetime'],
  bdo: ['dir'],
  data: ['value'],
};

/** Elements of which not even the words are wanted: these are code, or for another place. */
export const emptied = [
  ...'script style noscript template iframe object embed applet title textarea option select optgroup'.split(
    ' ',
  ),
  ...'xmp noembed noframes plaintext frameset frame math svg video canvas head map portal fencedframe'.split(
    ' ',
  ),
];

/** Classes that writers of notebooks use, and that our style knows; others could take a part of the page. */
export const htmlClasses =
  /^(?:alert(?:-[a-z]+)?|admonition|dataframe|hint|note|tip|warning|caption|task|language-[a-z]+|math-error|no-picture|heading-[1-6])$/;
