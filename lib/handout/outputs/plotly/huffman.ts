/**
 * How many bits each symbol gets so that frequent ones have few: Huffman's lengths, none above the most, as RFC 1951
 * wants them. Symbols that never come get none.
 */
export function codeLengths(counts: readonly number[], most: number): number[] {
  const used = counts.flatMap((count, symbol) => (count > 0 ? [symbol] : []));
  const lengths = new Array<number>(counts.length).fill(0);
  if (used.length <= 2) {
    for (const symbol of used) lengths[symbol] = 1;
    return lengths;
  }
  // Package-merge: in each round the cheapest pairs become packages, and a symbol is as long as often as it is in one.
  const leaves = used
    .map((symbol) => ({ weight: counts[symbol]!, symbols: [symbol] }))
    .sort((a, b) => a.weight - b.weight || a.symbols[0]! - b.symbols[0]!);
  let packages: { weight: number; symbols: number[] }[] = [];
  for (let round = 0; round < most; round++) {
    const merged = [...leaves, ...packages].sort((a, b) => a.weight - b.weight);
    if (round === most - 1) {
      for (const { symbols } of merged.slice(0, 2 * used.length - 2))
        for (const symbol of symbols) lengths[symbol]!++;
      break;
    }
    packages = [];
    for (let i = 0; i + 1 < merged.length; i += 2) {
      const [a, b] = [merged[i]!, merged[i + 1]!];
      packages.push({ weight: a.weight + b.weight, symbols: [...a.symbols, ...b.symbols] });
    }
  }
  return lengths;
}

/** The bits of each symbol, as the format orders them, first bit lowest. */
export function codesOf(lengths: readonly number[]): number[] {
  const longest = Math.max(...lengths);
  const codes = new Array<number>(lengths.length).fill(0);
  let code = 0;
  for (let bits = 1; bits <= longest; bits++) {
    for (const [symbol, length] of lengths.entries())
      if (length === bits) codes[symbol] = reversed(code++, bits);
    code <<= 1;
  }
  return codes;
}

function reversed(code: number, bits: number): number {
  let turned = 0;
  for (let i = 0; i < bits; i++) turned |= ((code >>> i) & 1) << (bits - 1 - i);
  return turned;
}
