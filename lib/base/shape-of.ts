/** The shape of a nested array: `[[1, 2, 3], [4, 5, 6]]` has (2, 3), a typed array one axis, a number none. */
export function shapeOf(array: unknown): number[] {
  const shape: number[] = [];
  for (let inner = array; isList(inner); inner = inner[0]) shape.push(inner.length);
  const odd = oddPlace(array, shape);
  if (odd === undefined) return shape;
  throw new RangeError(
    `Cannot take the shape of a ragged array: ${placeText(odd)} ${lengthText(at(array, odd))}, ` +
      `${placeText(odd.map(() => 0))} ${lengthText(shape[odd.length])}`,
  );
}

type List = ArrayLike<unknown>;

function isList(value: unknown): value is List {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}

function lengthOf(value: unknown): number | undefined {
  return isList(value) ? value.length : undefined;
}

// The indices of the first part that is not as long as the shape says. They are put together on the way
// back only, since a data set has millions of parts.
function oddPlace(value: unknown, shape: readonly number[], depth = 0): number[] | undefined {
  if (lengthOf(value) !== shape[depth]) return [];
  if (!isList(value)) return undefined;
  if (!Array.isArray(value) && depth === shape.length - 1) return undefined;
  for (let i = 0; i < value.length; i++) {
    const place = oddPlace(value[i], shape, depth + 1);
    if (place) return [i, ...place];
  }
  return undefined;
}

function at(array: unknown, place: readonly number[]): number | undefined {
  return lengthOf(place.reduce((part, index) => (part as List)[index], array));
}

function placeText(place: readonly number[]): string {
  return place.map((index) => `[${index}]`).join('');
}

function lengthText(length: number | undefined): string {
  if (length === undefined) return 'is a single value';
  return length === 1 ? 'has 1 element' : `has ${length} elements`;
}
