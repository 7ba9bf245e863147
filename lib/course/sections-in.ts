// `000 §2.7`, and in one list of the same source also `000 §2.7, §2.8`.
const mention = /(?:(?<source>\d{3})\s*)?§\s*(?<section>\d+(?:\.\d+)*(?:\.[a-z](?![a-z]))?)/g;

/** The ids of sections that a text names, in its order. */
export function sectionsIn(text: string): string[] {
  let source: string | undefined;
  return [...text.matchAll(mention)].flatMap(({ groups = {} }) => {
    source = groups.source ?? source;
    return source === undefined ? [] : [`${source} §${groups.section}`];
  });
}
