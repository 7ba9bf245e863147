// counts the right and lower edge as a pixel of the box
export function iou(a: Box, b: Box): number {
  const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]) + 1);
  const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]) + 1);
  const shared = width * height;
  const area = (box: Box) => (box[2] - box[0] + 1) * (box[3] - box[1] + 1);
  return shared / (area(a) + area(b) - shared);
}
