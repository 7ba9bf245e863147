/** What a path of one token for each time step says: repeated tokens are one, and then the blanks go. */
export function ctcCollapse(path: readonly number[], { blank = 0 } = {}): number[] {
  return path.filter((token, t) => token !== blank && token !== path[t - 1]);
}
