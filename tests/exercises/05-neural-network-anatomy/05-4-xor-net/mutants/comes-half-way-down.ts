// takes the second unit off once, not twice, so that the corner 11 does not come down again
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
    { w: [[gap], [-gap]], b: [low], f: 'linear' },
  ];
}
