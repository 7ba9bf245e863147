// the network of the book, which knows only 0 and 1
export function xorNet(low: number, high: number): Layer[] {
  return [
    {
      w: [
        [1, 1],
        [1, 1],
      ],
      b: [0, -1],
      f: 'relu',
    },
    { w: [[1], [-2]], b: [0], f: 'linear' },
  ];
}
