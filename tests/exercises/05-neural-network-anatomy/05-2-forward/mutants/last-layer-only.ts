// gives each layer the network's input, and so the answer of the last one alone
export function forward(x: Vec, net: Layer[]): Vec {
  let values = x;
  for (const layer of net) {
    if (x.length !== layer.w.length) throw new RangeError('it does not fit');
    values = layerOut(x, layer);
  }
  return values;
}
