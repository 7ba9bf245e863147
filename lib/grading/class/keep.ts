import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graded, RungName } from '../result.ts';
import { safeName } from './safe-name.ts';
import { writeWhole } from './write-whole.ts';

/** All that a score depends on. */
export interface KeyParts {
  /** Of the submission's bytes. */
  submission: string;
  /** Of the lesson and its checks. */
  checks: string;
  seed: string;
  /** Of the grader itself. */
  version: string;
  rung: RungName;
}

/** What has been graded, kept in a folder so that it stays graded whatever happens to the grader. */
export interface Keep {
  get(learner: string, lesson: string, key: KeyParts): Promise<Graded | undefined>;
  put(learner: string, lesson: string, key: KeyParts, graded: Graded): Promise<void>;
}

/** Keeps scores as `FOLDER/graded/LEARNER/LESSON.json`. */
export function keepIn(folder: string): Keep {
  const place = (learner: string, lesson: string) =>
    join(folder, 'graded', safeName(learner), `${safeName(lesson)}.json`);
  return {
    async get(learner, lesson, key) {
      try {
        const kept = JSON.parse(await readFile(place(learner, lesson), 'utf8')) as Partial<Kept>;
        return kept.version === 1 && kept.key === keyOf(key) ? kept.graded : undefined;
      } catch {
        return undefined; // not there, or damaged: it is graded again
      }
    },
    async put(learner, lesson, key, graded) {
      const kept: Kept = { version: 1, learner, key: keyOf(key), graded };
      await writeWhole(place(learner, lesson), `${JSON.stringify(kept, null, 2)}\n`);
    },
  };
}

interface Kept {
  version: 1;
  learner: string;
  key: string;
  graded: Graded;
}

function keyOf({ submission, checks, seed, version, rung }: KeyParts): string {
  const text = JSON.stringify([submission, checks, seed, version, rung]);
  return createHash('sha256').update(text).digest('hex');
}
