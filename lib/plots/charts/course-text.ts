import type { Numbers } from '../marks.ts';
import { said } from './words.ts';

/** How a line is told. */
export interface Course {
  /** What is along it, and where its numbers lie there. */
  x: string;
  at: Numbers;
  /** Whether heights are compared as on a log axis. */
  log: boolean;
  /** The most turns that are told; the greater ones go first. */
  most: number;
  /** A place that is told already. */
  known?: number | undefined;
}

/** `from 0.08 to 0.1, highest 0.95 at rate 0.01`: where a line begins and ends, and how far it goes in between. */
export function courseText(values: readonly number[], course: Course): string {
  const places = [...values.keys()].filter((place) => Number.isFinite(values[place]));
  if (places.length === 0) return values.length > 0 ? 'has no finite number' : 'has no numbers yet';
  const [first, last] = [values[places[0]!]!, values[places.at(-1)!]!];
  const missing = values.length - places.length;
  const broken = missing > 0 ? `, ${missing} of ${values.length} not finite` : '';
  if (places.length === 1) return `at ${said(first)}${broken}`;
  const turns = turnsOf(values, places, course).map((turn) => `, ${turnText(turn, course)}`);
  return `from ${said(first)} to ${said(last)}${turns.join('')}${broken}`;
}

interface Turn {
  word: 'lowest' | 'highest';
  place: number;
  value: number;
  /** How far it lies beyond both ends. */
  beyond: number;
}

// Less than this part of all heights beyond the ends is the noise of training.
const worthTelling = 0.1;

function turnsOf(values: readonly number[], places: readonly number[], { log, known, most }: Course): Turn[] {
  const height = (place: number) => (log ? Math.log10(values[place]!) : values[place]!);
  const told = places.filter((place) => Number.isFinite(height(place)));
  if (told.length === 0) return [];
  const lowest = told.reduce((a, b) => (height(b) < height(a) ? b : a));
  const highest = told.reduce((a, b) => (height(b) > height(a) ? b : a));
  const ends = [height(told[0]!), height(told.at(-1)!)];
  const turn = (word: Turn['word'], place: number, beyond: number): Turn => ({
    word,
    place,
    value: values[place]!,
    beyond,
  });
  const least = worthTelling * (height(highest) - height(lowest));
  return [
    turn('lowest', lowest, Math.min(...ends) - height(lowest)),
    turn('highest', highest, height(highest) - Math.max(...ends)),
  ]
    .filter(({ place, beyond }) => beyond > least && place !== known)
    .sort((a, b) => b.beyond - a.beyond)
    .slice(0, most)
    .sort((a, b) => a.place - b.place);
}

const longest = 24; // letters of what is along x that stand before its number

function turnText({ word, value, place }: Turn, { x, at }: Course): string {
  const where = x.length <= longest ? `at ${x}` : 'where x is';
  return `${word} ${said(value)} ${where} ${said(at[place]!)}`;
}
