import { slugOf } from './slug.ts';

/** Gives out the ids of one page, each once. */
export interface IdMaker {
  /** The id itself, or with the first number behind it that makes it new: `loss`, `loss-2`. */
  id(wanted: string): string;
  /** Notes that links in the notebook may call the element by another name, too; the first to ask has it. */
  alias(name: string, id: string): void;
  /** The id that a link's `#name` means: as it stands, or read as JupyterLab and GitHub write links. */
  find(name: string): string | undefined;
}

/** For one page. `taken` are ids of the page's own parts. */
export function makeIds(taken: Iterable<string> = []): IdMaker {
  const used = new Set(taken);
  const given = new Set<string>();
  const aliases = new Map<string, string>();
  const next = new Map<string, number>();
  return {
    id(wanted) {
      let id = wanted;
      let number = next.get(wanted) ?? 2;
      while (used.has(id)) id = `${wanted}-${number++}`;
      next.set(wanted, number);
      used.add(id);
      given.add(id);
      return id;
    },
    alias(name, id) {
      if (name !== '' && !aliases.has(name)) aliases.set(name, id);
    },
    find(name) {
      if (aliases.has(name)) return aliases.get(name);
      if (given.has(name)) return name;
      const slug = slugOf(name);
      return aliases.get(slug) ?? (given.has(slug) ? slug : undefined);
    },
  };
}
