// takes the layers off the list that it was given
export function forward(x: Vec, net: Layer[]): Vec {
  let values = x;
  while (net.length > 0) {
    const layer = net.shift()!;
    if (values.length !== layer.w.length) throw new RangeError('it does not fit');
    values = layerOut(values, layer);
  }
  return values;
}
