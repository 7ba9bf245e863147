// takes relu for every layer, whatever it says
export function forward(x: Vec, net: Layer[]): Vec {
  let values = x;
  for (const layer of net) {
    if (values.length !== layer.w.length) throw new RangeError('it does not fit');
    values = layerOut(values, { ...layer, f: 'relu' });
  }
  return values;
}
