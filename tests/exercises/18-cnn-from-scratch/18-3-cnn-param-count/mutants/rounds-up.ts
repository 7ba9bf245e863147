// keeps incomplete pooling windows
export type Part = { conv: number; k: number } | { pool: number } | { dense: number };
export type Hwc = [rows: number, columns: number, channels: number];

export function cnnParamCount(spec: Part[], input: Hwc): number {
  let [rows, columns, channels] = input;
  let count = 0;
  for (const part of spec) {
    if ('conv' in part) {
      count += (part.k * part.k * channels + 1) * part.conv;
      [rows, columns, channels] = [rows - part.k + 1, columns - part.k + 1, part.conv];
    } else if ('pool' in part) {
      [rows, columns] = [Math.ceil(rows / part.pool), Math.ceil(columns / part.pool)];
    } else {
      count += (rows * columns * channels + 1) * part.dense;
      [rows, columns, channels] = [1, 1, part.dense];
    }
  }
  return count;
}
