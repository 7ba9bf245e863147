import type { Rung } from '../../../lib/grading/index.ts';
import { type Arena, openArena } from './arena.ts';
import { type Attack, attacks, type NotebookAttack, notebookAttacks } from './index.ts';

/** Every attack by its name, and how an arena is asked about it. */
export const all: Fight[] = [...attacks.map(ofAnswer), ...notebookAttacks.map(ofNotebook)];

export interface Fight {
  name: string;
  in(arena: Arena): Promise<string[]>;
}

export function ofAnswer(attack: Attack): Fight {
  return { name: attack.name, in: (arena) => arena.attack(attack) };
}

function ofNotebook(attack: NotebookAttack): Fight {
  return { name: attack.name, in: (arena) => arena.notebook(attack) };
}

/** What attacks achieved at a rung, a line each: two arenas take them in turn. */
export async function battle(rung: Rung, fights: readonly Fight[]): Promise<string[]> {
  const todo = [...fights];
  const achieved: string[] = [];
  const fight = async () => {
    const arena = await openArena(rung);
    try {
      for (let next = todo.shift(); next; next = todo.shift()) {
        for (const one of await next.in(arena)) achieved.push(`${next.name}: ${one}`);
      }
    } finally {
      await arena.close();
    }
  };
  await Promise.all([fight(), fight()]);
  return achieved;
}
