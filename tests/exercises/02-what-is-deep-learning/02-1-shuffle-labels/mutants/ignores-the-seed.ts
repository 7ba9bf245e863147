// takes chance from Math.random, so that no run can be repeated
export function shuffleLabels(y: number[], seed: number): number[] {
  const shuffled = [...y];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return seed === undefined ? y : shuffled;
}
