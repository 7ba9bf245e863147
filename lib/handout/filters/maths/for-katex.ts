/**
 * TeX as KaTeX reads it where MathJax, which JupyterLab has, reads more: commands may be defined anew, labels
 * say nothing, and environments have no numbers. `defines` says whether it makes commands of its own.
 */
export function forKatex(tex: string): { source: string; defines: boolean } {
  const source = tex
    .replace(newCommand, (_, braced?: string, bare?: string, count = '0') => {
      const slots = Array.from({ length: Number(count) }, (_none, i) => `#${i + 1}`).join('');
      return `\\gdef${braced ?? bare}${slots}`;
    })
    .replace(/\\(?:label|require)\s{0,3}\{[^{}]{0,200}\}/g, '')
    .replace(/\\(begin|end)\{(align|equation|gather|alignat|eqnarray)\}/g, (_, side: string, name: string) =>
      name === 'eqnarray' ? `\\${side}{align*}` : `\\${side}{${name}*}`,
    );
  return {
    source,
    defines: /\\[gex]?def\b|\\(?:provide|new|renew)command\b|\\g?let\b|\\futurelet\b/.test(source),
  };
}

const newCommand =
  /\\(?:re)?newcommand\*?\s{0,9}(?:\{\s{0,9}(\\[a-zA-Z]+)\s{0,9}\}|(\\[a-zA-Z]+))\s{0,9}(?:\[([1-9])\])?\s{0,9}(?=\{)/g;
