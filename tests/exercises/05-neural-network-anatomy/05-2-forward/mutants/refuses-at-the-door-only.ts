// looks only whether the first layer fits
export function forward(x: Vec, net: Layer[]): Vec {
  if (net.length > 0 && x.length !== net[0].w.length) throw new RangeError('it does not fit');
  let values = x;
  for (const layer of net)
    values = layerOut(values, { ...layer, w: values.map((_, i) => layer.w[i] ?? layer.b.map(() => 0)) });
  return values;
}
