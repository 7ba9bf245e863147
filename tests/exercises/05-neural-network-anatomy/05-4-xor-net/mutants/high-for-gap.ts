// multiplies by high, not by how far high is above low
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
    { w: [[high], [-2 * high]], b: [low], f: 'linear' },
  ];
}
