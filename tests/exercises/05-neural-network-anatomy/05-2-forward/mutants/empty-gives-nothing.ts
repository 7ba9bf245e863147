// gives an empty list for a network without layers
export function forward(x: Vec, net: Layer[]): Vec {
  let values: Vec = [];
  for (const [l, layer] of net.entries()) {
    const from = l === 0 ? x : values;
    if (from.length !== layer.w.length) throw new RangeError('it does not fit');
    values = layerOut(from, layer);
  }
  return values;
}
