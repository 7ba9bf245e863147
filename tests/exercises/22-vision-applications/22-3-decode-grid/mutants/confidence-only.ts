// takes the confidence alone for the score
export interface Detection {
  box: Box;
  label: number;
  score: number;
}

export function decodeGrid(pred: Vec, S: number, B: number, C: number, thr: number): Detection[] {
  const found: Detection[] = [];
  const each = B * 5 + C;
  for (let cell = 0; cell < S * S; cell++) {
    const [row, column] = [Math.floor(cell / S), cell % S];
    const start = cell * each;
    const classes = pred.slice(start + B * 5, start + each);
    const best = Math.max(...classes);
    for (let b = 0; b < B; b++) {
      const [x, y, w, h, confidence] = pred.slice(start + 5 * b, start + 5 * b + 5);
      const score = confidence!;
      if (score < thr) continue;
      const [middleX, middleY] = [(column + x!) / S, (row + y!) / S];
      const box: Box = [middleX - w! / 2, middleY - h! / 2, middleX + w! / 2, middleY + h! / 2];
      found.push({ box, label: classes.indexOf(best), score });
    }
  }
  return found;
}
