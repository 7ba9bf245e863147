// writes the output's weights as one row of two, (units, inputs) in place of (inputs, units)
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
    },
    { w: [[gap, -2 * gap]], b: [low], f: 'linear' },
  ];
}
