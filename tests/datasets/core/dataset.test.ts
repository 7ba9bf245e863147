import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { numbers, texts } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import { rowsOf, table } from './made.ts';

const range = (length: number) => Array.from({ length }, (_, i) => i);

const people = () =>
  new Dataset({
    name: 'people',
    X: numbers([1.5, 2, 3.25, 4], [2]),
    y: numbers(Uint8Array.of(1, 0)),
    classes: ['__proto__', 'constructor'],
    features: ['height', ''],
    extra: { word: texts(['', 'toString']), age: numbers(Int32Array.of(30, 40)) },
    note: 'Two of them',
  });

describe('a dataset', () => {
  test('says its name, size, shape, classes, features, note and columns', () => {
    const { name, size, shape, classes, features, note, columns } = people();
    expect({ name, size, shape, classes, features, note, columns }).toEqual({
      name: 'people',
      size: 2,
      shape: [2],
      classes: ['__proto__', 'constructor'],
      features: ['height', ''],
      note: 'Two of them',
      columns: ['X', 'y', 'word', 'age'],
    });
  });

  test('an example has X as one array, y as a number, and further columns', () => {
    expect(people().at(1)).toEqual({ X: Float32Array.of(3.25, 4), y: 0, word: 'toString', age: 40 });
    expect(people().at(-2)).toEqual({ X: Float32Array.of(1.5, 2), y: 1, word: '', age: 30 });
  });

  test('is told in a line where it is printed or joined to a text', () => {
    const line = 'people: 2 examples, (2), two classes';
    expect([`${people()}`, inspect(people()), inspect({ train: people() })]).toEqual([
      line,
      line,
      `{ train: ${line} }`,
    ]);
  });

  test('as arrays has a flat row for each example, or arrays in arrays of its shape', () => {
    const values = Int32Array.from({ length: 12 }, (_, i) => i);
    const grids = new Dataset({ name: 'g', X: numbers(values, [3, 2]), y: numbers([7, 8]) });
    expect(grids.toArrays()).toEqual({
      X: [
        [0, 1, 2, 3, 4, 5],
        [6, 7, 8, 9, 10, 11],
      ],
      y: [7, 8],
    });
    const [first, second] = [
      [
        [0, 1],
        [2, 3],
        [4, 5],
      ],
      [
        [6, 7],
        [8, 9],
        [10, 11],
      ],
    ];
    expect(grids.toArrays({ nested: true })).toEqual({ X: [first, second], y: [7, 8] });
    const single = new Dataset({ name: 's', X: numbers([1.5, 2]) });
    expect([single.toArrays().X, single.toArrays({ nested: true }).X]).toEqual([
      [[1.5], [2]],
      [1.5, 2],
    ]);
  });

  test('bytes are read with their scale', () => {
    const pictures = new Dataset({
      name: 'p',
      X: numbers(Uint8Array.of(0, 51, 102, 255), [2, 1, 1], { scale: 1 / 255 }),
    });
    expect([...pictures.at(1).X]).toEqual([Math.fround(0.4), 1]);
  });

  test('labels given as floats become whole numbers', () => {
    const y = numbers([1, 0, 1]);
    expect(new Dataset({ name: 'a', X: y, y, classes: ['no', 'yes'] }).labels()).toEqual(
      Int32Array.of(1, 0, 1),
    );
  });
});

describe('views', () => {
  test('on views of random views the rows are those that arrays give', () => {
    const random = rng('views of views');
    for (let round = 0; round < 60; round++) {
      let view = table(1 + random.int(40));
      let rows = range(view.size);
      for (let depth = 0; depth < 4; depth++) {
        const [a, b] = [random.int(50) - 25, random.int(50) - 25];
        const odd = random.int(3);
        [view, rows] = random.pick<() => [Dataset, number[]]>([
          () => [view.slice(a, b), rows.slice(a, b)],
          () => [view.take(rows.length >> 1), rows.slice(0, rows.length >> 1)],
          () => [view.filter(({ X }) => (X[0]! / 10) % 3 !== odd), rows.filter((row) => row % 3 !== odd)],
          () => [view.select(range(rows.length).reverse()), rows.toReversed()],
          () => [view.concat(view.slice(1)), [...rows, ...rows.slice(1)]],
          () => [view.shuffle(rng(a)), rng(a).shuffle(rows)],
          () => [view.map((x) => x), rows],
        ])();
        expect(rowsOf(view)).toEqual(rows);
        expect(view.size).toBe(rows.length);
      }
    }
  });

  test('labels and further columns go with their examples', () => {
    const view = people()
      .select([1, 0, 1])
      .concat(people())
      .filter(({ age }) => age === 40);
    expect(view.toArrays()).toEqual({
      X: [
        [3.25, 4],
        [3.25, 4],
        [3.25, 4],
      ],
      y: [0, 0, 0],
      word: ['toString', 'toString', 'toString'],
      age: [40, 40, 40],
    });
    expect(view.labels()).toEqual(Int32Array.of(0, 0, 0));
  });

  test('a view copies nothing: a change of what is stored is seen through it', () => {
    const values = Float32Array.of(1, 2, 3, 4);
    const view = new Dataset({ name: 'a', X: numbers(values) })
      .slice(1)
      .shuffle()
      .map((x) => x.map((v) => -v));
    values.fill(9);
    expect(view.toArrays({ nested: true }).X).toEqual([-9, -9, -9]);
  });

  test('a filter reads only the columns that it looks at', () => {
    let read = 0;
    const counting = table(20).map((x) => {
      read++;
      return x;
    });
    const labels = counting.labels();
    expect(counting.filter(({ y }) => y === 1).size).toBe(labels.filter((label) => label === 1).length);
    expect(read).toBe(0);
  });

  test('a transform may change the shape, and its result is joined with another dataset of that shape', () => {
    const sums = {
      name: 'sum',
      shape: () => [],
      run: (from: Float32Array, to: Float32Array) => to.set([from.reduce((a, b) => a + b)]),
    };
    const view = table(3, { width: 2 }).map(sums);
    expect(view.shape).toEqual([]);
    expect(view.concat(view).toArrays({ nested: true }).X).toEqual([1, 21, 41, 1, 21, 41]);
  });

  test('another X takes the place of the first, and the labels of the view stay', () => {
    const view = people()
      .select([1, 0])
      .withX(texts(['b', 'a']));
    expect(view.at(0)).toEqual({ X: 'b', y: 0, word: 'toString', age: 40 });
    expect(view.labels()).toEqual(Int32Array.of(0, 1));
    expect(view.features).toBeUndefined();
  });
});

describe('what cannot be done', () => {
  const sentence = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return String(error);
    }
    throw new Error('It was done');
  };

  test('is told in one sentence', () => {
    const three = table(3);
    const texty = new Dataset({ name: 'texty', X: texts(['a', 'b', 'c']) });
    expect(
      [
        () => three.at(3),
        () => three.select([0, 1.5]),
        () => three.take(4),
        () => three.map((x) => x, { column: 'x' }),
        () => texty.map((x) => x),
        () => three.map((x) => x.slice(1)).at(0),
        () => three.map((() => undefined) as never).at(0),
        () => three.map({ name: 'bad' } as never),
        () => three.map(undefined as never),
        () => three.batches('2' as never),
        () => texty.labels(),
        () => texty.at(0).y,
        () => texty.toArrays().y,
        () => three.withX(texts(['a'])),
        () => three.concat(table(3, { width: 2 })),
        () => three.concat(table(3, { classes: 2 })),
        () => three.concat(people()),
        () => texty.concat(new Dataset({ name: 'numeric', X: numbers([1]) }) as never),
      ].map(sentence),
    ).toEqual([
      'RangeError: Cannot select example 3 of "table": it has 3 examples; wanted whole numbers from 0 to 2',
      'RangeError: Cannot select example 1.5 of "table": it has 3 examples; wanted whole numbers from 0 to 2',
      'RangeError: Cannot take 4 examples of "table": wanted a whole number from 0 to 3',
      'RangeError: Cannot map "x": no such column. Did you mean "X"? Known: X, y',
      'TypeError: Cannot map X of "texty": it holds texts; wanted numbers. Try tokenize first',
      'RangeError: Cannot map by the function: it gave 2 numbers for an example of shape (3); wanted 3',
      'RangeError: Cannot map by the function: it gave nothing for an example of shape (3); wanted 3',
      'TypeError: Cannot map by bad: it has no function "shape"; wanted a function of an example\'s numbers, or a transform with a name, shape and run',
      'TypeError: Cannot map by undefined: it has no function "shape"; wanted a function of an example\'s numbers, or a transform with a name, shape and run',
      'RangeError: Cannot make batches of "2" from "table": wanted a whole number from 1 to 3',
      'TypeError: Cannot read the classes of "texty": it has none. Leave stratify out, or give classes to the dataset',
      'ReferenceError: Cannot read y: the dataset "texty" has no labels, its columns are X',
      'ReferenceError: Cannot read y: the dataset "texty" has no labels, its columns are X',
      'RangeError: Cannot put 1 examples of X into "table": wanted 3, one for each of its examples',
      'RangeError: Cannot put "table" behind "table": examples of X are numbers of shape (2) and numbers of shape (3); wanted the same in both',
      'RangeError: Cannot put "table" behind "table": their classes are ["class 0","class 1"] and ["class 0","class 1","class 2"]; wanted the same in both',
      'RangeError: Cannot put "people" behind "table": their columns are X, age, word, y and X, y; wanted the same in both',
      'RangeError: Cannot put "numeric" behind "texty": examples of X are numbers of shape () and texts; wanted the same in both',
    ]);
  });
});
