import { Buffer } from 'node:buffer';
import { mostLine } from '../wire/lines.ts';
import type { Asked, Said } from '../wire/message.ts';
import { openDescriptor } from './descriptor.ts';
import { type Exercise, loadExercise } from './exercise.ts';
import { guard } from './guard.ts';

// The child: reads questions from descriptor 3, one a line, and answers each before it reads the next.

const { exit } = process;
const { byteLength } = Buffer;
const wire = openDescriptor(3);
const orIdle = untilIdle();
guard();

let exercise: Exercise | undefined;
for (;;) {
  const line = wire.read();
  const asked = line === undefined ? undefined : (JSON.parse(line) as Asked);
  if (!asked || asked.do === 'end') exit(0);
  else wire.write(fitting(await orIdle(asked.id, answerTo(asked))));
}

async function answerTo(asked: Exclude<Asked, { do: 'end' }>): Promise<Said> {
  if (asked.do === 'probe') {
    const error = { name: 'Error', message: 'There is no exercise to be asked' };
    return exercise ? exercise.ask(asked) : { say: 'threw', id: asked.id, error };
  }
  exercise?.close();
  exercise = undefined;
  exercise = await loadExercise(asked);
  return exercise.said;
}

/** A line that the judge would not take any more says so itself. */
function fitting(said: Said): string {
  const line = JSON.stringify(said);
  if (line.length * 3 <= mostLine || byteLength(line) <= mostLine) return line;
  const much = { $: 'strange', is: `more than ${mostLine} bytes` } as const;
  return JSON.stringify({ ...said, answer: much, kept: much });
}

/** An answer that waits for what never comes would let the process end: it is told instead. */
function untilIdle(): (id: number, answer: Promise<Said>) => Promise<Said> {
  const { setImmediate } = globalThis;
  let giveUp: (() => void) | undefined;
  process.on('beforeExit', () => {
    setImmediate(() => {}); // and goes on
    giveUp?.();
  });
  const error = { name: 'Error', message: 'It waits for something that never comes' };
  return (id, answer) =>
    new Promise((resolve, reject) => {
      giveUp = () => resolve({ say: 'threw', id, error });
      answer.then(resolve, reject);
    });
}
