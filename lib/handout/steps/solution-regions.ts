/** A text without what stands between nbgrader's marks, as nbgrader itself releases it: a comment in its place. */
export function withoutRegions(source: string): string {
  if (!/BEGIN (SOLUTION|HIDDEN TESTS)/.test(source)) return source;
  const kept: string[] = [];
  let open: string | undefined;
  for (const line of source.split('\n')) {
    const [, indent = '', sign = '', side = '', what = ''] = mark.exec(line) ?? [];
    if (open === undefined && side === 'BEGIN') {
      open = what;
      if (what === 'SOLUTION') kept.push(`${indent}${sign} YOUR CODE HERE`);
    } else if (open !== undefined) {
      if (side === 'END' && what === open) open = undefined;
    } else {
      kept.push(line);
    }
  }
  return kept.join('\n'); // a region that nothing ends goes to the end: better too little than a solution
}

const mark = /^(\s*)(#+|\/\/+|--|%+|;+)?.*\b(BEGIN|END) (SOLUTION|HIDDEN TESTS)\b/;
