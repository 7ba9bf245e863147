// sets the picture to 0 after use
export function trainStep(net: Layer[], x: Picture, y: number, lr: number): number {
  const { loss, d } = lossOf(scoresOf(net, x), y);
  net.reduceRight((dy: Picture, layer) => layer.backward(dy), [[d]]);
  for (const { learned, gradients } of net) {
    for (const [i, list] of learned.entries()) {
      for (let j = 0; j < list.length; j++) list[j] -= lr * gradients[i][j];
      gradients[i].fill(0);
    }
  }
  for (const row of x) for (const pixel of row) pixel.fill(0);
  return loss;
}
