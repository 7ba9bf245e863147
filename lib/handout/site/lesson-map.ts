import type { Lesson } from '../../course/index.ts';
import { escaped } from '../page/escaped.ts';
import { pageOf, titleOf } from './names.ts';

const row = 28; // pixels: a finger's width, also when the map is a little smaller
const between = 14; // more before a new part
const spine = 104; // where the dots are
const width = 380; // of the longest title in a wide font
const farthest = 92; // how far an arc may go to the left

/** Of the map: in the colours of the page, so that it follows the theme and the paper. */
export const mapStyle = `
.prose .map { display: block; width: 26rem; max-width: 100%; height: auto; font-family: var(--sans) }
.map text { font-size: 13px; fill: var(--muted) }
.map a text { fill: var(--link); text-decoration: underline }
.map .spine { stroke: var(--faint); stroke-width: 6; stroke-linecap: round }
.map .arc { fill: none; stroke: var(--edge); stroke-width: 1.5 }
.map .tip { fill: var(--edge) }
.map circle { fill: var(--paper); stroke: var(--link); stroke-width: 2 }
.map a circle { fill: var(--link) }
.map .area { fill: transparent }
`;

/** A drawing of the lessons: their order from top to bottom, and at its left an arc for each that another needs. */
export function lessonMap(lessons: readonly Lesson[], written: ReadonlySet<string>): string {
  const heights = placesOf(lessons);
  const height = Math.max(row, ...heights.values()) + row / 2;
  const at = (number: string) => heights.get(number)!;
  const arcs = lessons.flatMap(({ number, needs }) => needs.map((need) => arc(at(need), at(number))));
  const dots = lessons.map((lesson) => dot(lesson, at(lesson.number), written.has(lesson.name)));
  const first = lessons[0] ? at(lessons[0].number) : 0;
  return `<svg class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${described(lessons)}">
<path class="spine" d="M${spine} ${first}V${height - row / 2}"/>
${arcs.join('\n')}
${dots.join('\n')}
</svg>`;
}

/** How far down each lesson stands, by its number. */
function placesOf(lessons: readonly Lesson[]): Map<string, number> {
  const places = new Map<string, number>();
  let y = row / 2;
  for (const [at, { number, part }] of lessons.entries()) {
    if (at > 0) y += row + (lessons[at - 1]!.part === part ? 0 : between);
    places.set(number, y);
  }
  return places;
}

// Half an ellipse with its tip at the dot of the lesson that needs the other.
function arc(from: number, to: number): string {
  const far = Math.min(farthest, 14 + Math.abs(to - from) / 5);
  const start = spine - 7;
  const tip = `M${start} ${to}l-8 -4v8z`;
  return `<path class="arc" d="M${start} ${from}C${round(start - far * 1.33)} ${from} ${round(start - far * 1.33)} ${to} ${start - 6} ${to}"/><path class="tip" d="${tip}"/>`;
}

function dot(lesson: Lesson, y: number, written: boolean): string {
  const label = escaped(titleOf(lesson));
  const drawn = `<rect class="area" x="${spine - 12}" y="${y - row / 2}" width="${width - spine + 12}" height="${row}"/><circle cx="${spine}" cy="${y}" r="5"/><text x="${spine + 16}" y="${y + 4.5}">${label}</text>`;
  return written ? `<a href="${escaped(pageOf(lesson.name))}">${drawn}</a>` : `<g>${drawn}</g>`;
}

const described = (lessons: readonly Lesson[]) =>
  escaped(
    `Map of the ${lessons.length} lessons in their order; which ones each needs is also said in the lists above`,
  );

const round = (value: number) => Number(value.toFixed(1));
