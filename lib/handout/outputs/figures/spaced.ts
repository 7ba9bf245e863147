import { spreadOver } from '../spec/thin-list.ts';

/** So many of a list, evenly spaced from its first to its last; all where there are no more. */
export const spaced = <Item>(list: readonly Item[], count: number): readonly Item[] =>
  list.length <= count ? list : spreadOver(list.length, count).map((place) => list[place]!);
