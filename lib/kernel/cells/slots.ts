import { join } from 'node:path';

/** A file made ahead for a cell's text. */
export interface Slot {
  /** `c3`, by which the hub knows it. */
  id: string;
  path: string;
}

/**
 * The files that cells are checked in. They all exist from the start and import nothing but the hub, which
 * exports every one of them by its name. So no cell changes which files the program has or how they hang
 * together, and the checker need not resolve the whole program again: that took more than half of its time.
 */
export class Slots {
  readonly hub: string;
  readonly #free: Record<Extension, Slot[]> = { ts: [], tsx: [] };
  readonly #all: Slot[] = [];

  readonly #folder: string;
  readonly #write: (path: string, text: string) => void;

  constructor(folder: string, write: (path: string, text: string) => void) {
    this.#folder = folder;
    this.#write = write;
    this.hub = join(folder, 'hub.ts');
    this.#grow('ts', 256);
    this.#grow('tsx', 8);
    this.#writeHub();
  }

  /** A free slot, and the files that the checker is to hear of when more had to be made for it. */
  take(extension: Extension): { slot: Slot; changed: string[]; created: string[] } {
    const few = this.#free[extension].length === 0;
    const created = few ? this.#grow(extension, this.#all.length) : [];
    if (few) this.#writeHub();
    return { slot: this.#free[extension].shift()!, changed: few ? [this.hub] : [], created };
  }

  /** Empties a slot that nothing needs any more; its path, for the checker to hear of. */
  release(slot: Slot): string {
    this.#write(slot.path, emptyCell);
    this.#free[extensionOf(slot)].push(slot);
    return slot.path;
  }

  #grow(extension: Extension, count: number): string[] {
    const paths: string[] = [];
    for (let i = 0; i < count; i++) {
      const id = `${extension === 'ts' ? 'c' : 'x'}${this.#all.length + 1}`;
      const slot = { id, path: join(this.#folder, `${id}.${extension}`) };
      this.#write(slot.path, emptyCell);
      this.#all.push(slot);
      this.#free[extension].push(slot);
      paths.push(slot.path);
    }
    return paths;
  }

  #writeHub(): void {
    this.#write(this.hub, this.#all.map(({ id }) => `export * as ${id} from './${id}';\n`).join(''));
  }
}

export type Extension = 'ts' | 'tsx';

/** The names under which each cell sees the hub, as values and as types; no cell would use them. */
export const hubName = '$downhill';
export const hubType = '$downhillTypes';
export const hubImport = `import * as ${hubName} from './hub';type ${hubType} = typeof import('./hub');`;
const emptyCell = `${hubImport} export {};`;
const extensionOf = ({ path }: Slot): Extension => (path.endsWith('x') ? 'tsx' : 'ts');
