/** A 2-2-1 network of relu units that answers low where its two inputs are equal and high where they differ. */
export function xorNet(low: number, high: number): Layer[] {
  const gap = high - low;
  return [
    {
      w: [
        [1, 1],
        [1, 1],
      ],
      b: [0, -1],
      f: 'relu',
    }, // the sum, and how far it is above 1
    { w: [[gap], [-2 * gap]], b: [low], f: 'linear' },
  ];
}
