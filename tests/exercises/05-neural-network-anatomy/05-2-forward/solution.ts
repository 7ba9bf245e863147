/** What the network makes of x: (inputs) -> (units of the last layer); throws where a layer does not fit. */
export function forward(x: Vec, net: Layer[]): Vec {
  let values = x;
  for (const layer of net) {
    if (values.length !== layer.w.length) {
      throw new RangeError(
        `Cannot go on: the layer wants ${layer.w.length} inputs and gets ${values.length}`,
      );
    }
    values = layerOut(values, layer);
  }
  return values;
}
