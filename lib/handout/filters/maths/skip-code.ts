import type { Token } from './tokens.ts';

/** The tokens outside of code spans and fenced code; a fence that is never closed reaches to the end. */
export function withoutCode(tokens: Token[]): Token[] {
  const partner = partners(tokens);
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'fence') {
      i = endOfFence(tokens, i);
      kept.push({ ...token, text: '' }); // a formula does not reach over it
    } else if (token.kind === 'backticks') {
      i = partner[i] ?? i;
    } else kept.push(token);
  }
  return kept;
}

function endOfFence(tokens: Token[], start: number): number {
  const { sign, length } = fenceIn(tokens[start]!.text);
  for (let i = start + 1; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'fence') continue;
    const end = fenceIn(tokens[i]!.text);
    if (end.sign === sign && end.length >= length && end.bare) return i;
  }
  return tokens.length;
}

function fenceIn(line: string): { sign: string; length: number; bare: boolean } {
  const [, signs = '', info = ''] = /(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  return { sign: signs[0] ?? '', length: signs.length, bare: info.trim() === '' };
}

/** For each run of backticks the next run as long in the same paragraph. */
function partners(tokens: Token[]): (number | undefined)[] {
  const partner: (number | undefined)[] = new Array(tokens.length);
  const next = new Map<number, number>();
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { kind, text } = tokens[i]!;
    if (kind === 'gap' || kind === 'fence') next.clear();
    if (kind !== 'backticks') continue;
    partner[i] = next.get(text.length);
    next.set(text.length, i);
  }
  return partner;
}
