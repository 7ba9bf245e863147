// goes on through zero: small weights come out on the other side
export function softThreshold(w: number[], t: number): number[] {
  return w.map((one) => one - t * Math.sign(one));
}
