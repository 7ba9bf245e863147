// goes on with NaN, or with too few inputs, where a layer does not fit
export function forward(x: Vec, net: Layer[]): Vec {
  return net.reduce((values, layer) => {
    const w = layer.b.length > 0 ? values.map((_, i) => layer.w[i] ?? layer.b.map(() => NaN)) : layer.w;
    return layerOut(values, { ...layer, w });
  }, x);
}
