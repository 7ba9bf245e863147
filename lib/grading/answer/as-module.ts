import { SourceMap } from 'node:module';
import { type Options, parseSync, transformSync } from '@swc/core';

/** TypeScript as the text of an ES module; what stood in a line stands in that line still, as far as it can. */
export function asModule(text: string, tsx = false): string {
  const { code, map } = transformSync(text, {
    swcrc: false,
    configFile: false,
    isModule: true,
    sourceMaps: true,
    inputSourceMap: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: { decoratorVersion: '2022-03', useDefineForClassFields: true },
      minify: { compress: false, mangle: false, format: { comments: false } }, // lines can be joined then
    },
  } as Options);
  return inPlace(code.trimEnd(), JSON.parse(map ?? '{}'));
}

/** Moves each line to where it came from: further down, or up to the end of the line before. */
function inPlace(code: string, map: ConstructorParameters<typeof SourceMap>[0]): string {
  const places = new SourceMap(map);
  const fixed = linesInTemplates(code);
  let out = '';
  let line = 0;
  for (const [at, text] of code.split('\n').entries()) {
    if (fixed.has(at)) {
      out += `\n${text}`;
      line++;
      continue;
    }
    const indent = text.length - text.trimStart().length;
    const place = places.findEntry(at, indent) as { generatedLine?: number; originalLine?: number };
    const wanted = place.generatedLine === at ? (place.originalLine ?? line) : line;
    if (wanted > line) {
      out += '\n'.repeat(wanted - line) + text;
      line = wanted;
    } else out += at === 0 ? text : ` ${text.trimStart()}`;
  }
  return `${out}\n`;
}

/** Lines that begin inside a template: their ends are part of a text. */
function linesInTemplates(code: string): Set<number> {
  const lines = new Set<number>();
  if (!code.includes('`')) return lines;
  const bytes = Buffer.from(code);
  const lineAt = (at: number) => {
    let line = 0;
    for (let next = bytes.indexOf(10); next >= 0 && next < at - 1; next = bytes.indexOf(10, next + 1)) line++;
    return line;
  };
  const open: unknown[] = [parseSync(code, { syntax: 'ecmascript', target: 'es2022' }).body];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const { type, span } = next as { type?: string; span?: { start: number; end: number } };
    if (type === 'TemplateLiteral' && span) {
      for (let at = lineAt(span.start) + 1; at <= lineAt(span.end); at++) lines.add(at);
    }
    for (const value of Object.values(next))
      if (typeof value === 'object' && value !== null) open.push(value);
  }
  return lines;
}
