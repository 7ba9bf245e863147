/** The places of the boxes that stay, the surest first. */
export function nms(boxes: Box[], scores: number[], thr: number): number[] {
  const area = (box: Box) => (box[2] - box[0]) * (box[3] - box[1]);
  const overlap = (a: Box, b: Box) => {
    const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
    const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
    return (width * height) / (area(a) + area(b) - width * height);
  };
  const kept: number[] = [];
  const order = boxes.map((_, i) => i).sort((i, j) => scores[j]! - scores[i]! || i - j);
  for (const i of order) {
    if (kept.every((k) => overlap(boxes[k]!, boxes[i]!) <= thr)) kept.push(i);
  }
  return kept;
}
