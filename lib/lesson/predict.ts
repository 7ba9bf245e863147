import { processWide, shown } from '../base/index.ts';

export interface PredictOptions {
  say?: ((line: string) => void) | undefined;
}

/**
 * Keeps a guess before the cell that shows the answer is run: `predict('06-relu', 0.5)`. `reveal('06-relu', value)`
 * puts both side by side. A guess is never marked right or wrong: making it is what helps.
 */
export function predict(name: string, guess: unknown, { say = console.log }: PredictOptions = {}): void {
  const isOpen = guess === undefined || guess === null || Number.isNaN(guess);
  if (isOpen) {
    say('Your guess goes here first: change the cell, then run it.');
    return;
  }
  guesses().set(name, guess);
  say(`Your guess: ${shown(guess)}. Now run on.`);
}

/** Shows what came out beside what was guessed. */
export function reveal(name: string, value: unknown, { say = console.log }: PredictOptions = {}): void {
  const made = guesses().has(name);
  say(made ? `You guessed ${shown(guesses().get(name))}; it is ${shown(value)}.` : `It is ${shown(value)}.`);
}

const guesses = (): Map<string, unknown> => processWide('predictions', () => new Map());
