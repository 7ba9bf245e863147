import { describe, type Frame } from '../run/frames.ts';

const mostOfALibrary = 3; // its inside is for those who write it
const most = 10;

/** The way to an error, innermost first; what repeats or belongs to one library is cut short by `...`. */
export function calls(stack: Frame[]): string[] {
  const lines: string[] = [];
  const leaveOut = () => {
    if (lines.at(-1) !== more) lines.push(more);
  };
  let ofLibrary = 0;
  for (const frame of stack) {
    const text = `    at ${describe(frame)}`;
    ofLibrary = frame.spot ? 0 : ofLibrary + 1;
    if (lines.includes(text) || ofLibrary > mostOfALibrary) leaveOut();
    else if (lines.length >= most) {
      leaveOut();
      break;
    } else lines.push(text);
  }
  return lines;
}

const more = '    ...';
