// gives the loss after the step
export function trainStep(net: Layer[], x: Picture, y: number, lr: number): number {
  const { loss, d } = lossOf(scoresOf(net, x), y);
  net.reduceRight((dy: Picture, layer) => layer.backward(dy), [[d]]);
  for (const { learned, gradients } of net) {
    for (const [i, list] of learned.entries()) {
      for (let j = 0; j < list.length; j++) list[j] -= lr * gradients[i][j];
      gradients[i].fill(0);
    }
  }
  return lossOf(scoresOf(net, x), y).loss;
}
