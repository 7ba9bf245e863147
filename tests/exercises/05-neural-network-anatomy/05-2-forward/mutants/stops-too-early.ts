// leaves the last layer out
export function forward(x: Vec, net: Layer[]): Vec {
  let values = x;
  for (const layer of net.slice(0, -1)) {
    if (values.length !== layer.w.length) throw new RangeError('it does not fit');
    values = layerOut(values, layer);
  }
  return values;
}
