/** The place of the largest number in each row of so many; the first of equals. */
export function argMaxOfRows(values: ArrayLike<number>, columns: number): Int32Array {
  const places = new Int32Array(values.length / columns);
  for (let row = 0; row < places.length; row++) {
    let best = 0;
    for (let at = 1; at < columns; at++) {
      if (values[row * columns + at]! > values[row * columns + best]!) best = at;
    }
    places[row] = best;
  }
  return places;
}
