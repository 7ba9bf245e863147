import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Rng, rng } from 'downhill/base';
import { type Ended, Session } from 'downhill/kernel';
import { NotebookFolder } from './notebook-folder.ts';

type Type = 'number' | 'string' | '() => number' | '() => string';

/** A cell that made a name: a value, or a function that adds two others up. */
interface Made {
  run: number;
  name: string;
  settable: boolean;
  type: Type;
  value: number | string;
  adds: string[];
  /** Which run each name meant when the cell was checked, and which it means now. */
  seen: Map<string, Made>;
  now: Map<string, Made>;
}

/** Late binding as it is promised, on cells of one statement each: an interpreter that knows no compiler. */
class Model {
  readonly names = new Map<string, Made>();
  #made: Made[] = [];

  typeOf = (name: string): Type | undefined => this.names.get(name)?.type;

  make(run: number, made: Omit<Made, 'run' | 'seen' | 'now'>): string[] {
    const links = made.adds.map((name) => [name, this.names.get(name)!] as const);
    const next = { ...made, run, seen: new Map(links), now: new Map(links) };
    const kept: number[] = [];
    this.#made.push(next);
    for (const user of this.names.has(made.name) ? this.#reachable() : []) {
      const seen = user.seen.get(made.name);
      if (!seen || user === next) continue;
      if (seen.type === made.type) user.now.set(made.name, next);
      else kept.push(user.run);
    }
    this.names.set(made.name, next);
    const cells = kept.map((label) => `[${label}]`).join(', ');
    return kept.length === 0
      ? []
      : [
          `Cell ${cells} still uses the old ${made.name}: the new one has another type. Run it again to use the new one.`,
        ];
  }

  value({ adds, now, value }: Made): number | string {
    if (adds.length === 0) return value;
    const [a, b] = adds.map((name) => this.value(now.get(name)!));
    return (a as number) + (b as number);
  }

  /** Cells that some name still leads to, oldest first. */
  #reachable(): Made[] {
    const found = new Set<Made>();
    const open = [...this.names.values()];
    for (let made = open.pop(); made; made = open.pop()) {
      if (found.has(made)) continue;
      found.add(made);
      open.push(...made.seen.values(), ...made.now.values());
    }
    this.#made = this.#made.filter((made) => found.has(made) || made === this.#made.at(-1));
    return [...found].sort((a, b) => a.run - b.run);
  }
}

const allNames = ['a', 'b', 'c', 'd', 'e', 'f'];
const folder = new NotebookFolder();
let session: Session;
beforeAll(() => {
  session = new Session(folder.path);
});
afterAll(() => {
  session.close();
  folder.remove();
});

let runs = 0;

test.each([1, 2, 3, 4, 5, 6])(
  'random cells do what the model of late binding says, seed %i',
  async (seed) => {
    const random = rng(`late binding ${seed}`);
    const model = new Model();
    const told: string[] = [];
    // names of their own for each seed, so that the seeds may share a session
    const names = allNames.map((name) => `${name}${seed}`);
    for (let step = 0; step < 60; step++) {
      const { text, expected } = cell(random, model, names, ++runs);
      const ended = await session.execute(text);
      told.push(`[${ended.run}] ${text}`);
      expect({ cells: told, ...outcome(ended) }).toEqual({ cells: told, ...expected });
    }
  },
);

/** A next cell, and what is to come of it. */
function cell(random: Rng, model: Model, names: string[], run: number): { text: string; expected: object } {
  const known = names.filter((name) => model.names.has(name));
  const kind = random();
  const name = random.pick(names);
  const literal = () => (random() < 0.7 ? random.int(100) : `s${random.int(100)}`);
  if (known.length === 0 || kind < 0.3) {
    const value = literal();
    const settable = random() < 0.5;
    const notes = model.make(run, { name, settable, type: typeof value as Type, value, adds: [] });
    return {
      text: `${settable ? 'let' : 'const'} ${name} = ${JSON.stringify(value)}`,
      expected: { value: undefined, notes },
    };
  }
  const others = known.filter((other) => other !== name);
  if (kind < 0.55 && others.length > 0) {
    const adds = [random.pick(others), random.pick(others)];
    const isText = adds.some((other) => model.typeOf(other)!.endsWith('string'));
    const [a, b] = adds.map((other) => (model.typeOf(other)!.startsWith('()') ? `${other}()` : other));
    const settable = random() < 0.3;
    const type = isText ? '() => string' : '() => number';
    const notes = model.make(run, { name, settable, type, value: 0, adds });
    const text = settable
      ? `let ${name} = () => ${a} + ${b}`
      : random() < 0.5
        ? `function ${name}() { return ${a} + ${b} }`
        : `const ${name} = () => ${a} + ${b}`;
    return { text, expected: { value: undefined, notes } };
  }
  const chosen = random.pick(known);
  const made = model.names.get(chosen)!;
  if (kind < 0.75 && made.adds.length === 0) {
    const value = literal();
    const text = `${chosen} = ${JSON.stringify(value)}`;
    if (!made.settable) return { text, expected: { refused: [2632] } };
    if (typeof value !== made.type) return { text, expected: { refused: [2322] } };
    made.value = value;
    return { text, expected: { value, notes: [] } };
  }
  const isFunction = made.type.startsWith('()');
  return {
    text: isFunction ? `${chosen}()` : chosen,
    expected: outcomeOf(model, made),
  };
}

/** Names that bind late can be made to go round in a circle. */
function outcomeOf(model: Model, made: Made): object {
  try {
    return { value: model.value(made), notes: [] };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

function outcome(ended: Ended): object {
  if (ended.status === 'rejected') return { refused: ended.problems.map(({ code }) => code) };
  if (ended.status === 'error') return { error: (ended.error as Error).message };
  return { value: (ended as { value: unknown }).value, notes: ended.notes };
}
