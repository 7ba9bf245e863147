import type { OutputContext } from './context.ts';
import { sentence } from './image.ts';
import { outputHtml } from './output-html.ts';
import { isObject } from './spec/rules.ts';

/** More outputs of one cell are an accident in a loop, and make a page that no browser opens. */
const mostOutputs = 100;
/** Of all outputs of a cell together, in bytes of HTML. */
const mostLetters = 20_000_000;

/** The outputs of a cell: what was printed in pieces is one text, and after many a sentence counts the rest. */
export function outputsHtml(outputs: readonly unknown[], context: OutputContext): string[] {
  const whole = joined(outputs);
  const html: string[] = [];
  let letters = 0;
  for (const output of whole.slice(0, mostOutputs)) {
    const next = outputHtml(output, context);
    letters += next.length;
    if (letters > mostLetters) break;
    html.push(next);
  }
  const left = whole.length - html.length;
  const said = `${left.toLocaleString('en-US')} more ${left === 1 ? 'output' : 'outputs'} of this cell ${left === 1 ? 'is' : 'are'} left out.`;
  return left > 0 ? [...html, sentence(said)] : html;
}

interface Stream {
  output_type: 'stream';
  name: unknown;
  text: unknown;
}

const isStream = (output: unknown): output is Stream =>
  isObject(output) &&
  output.output_type === 'stream' &&
  (typeof output.text === 'string' || Array.isArray(output.text));

function joined(outputs: readonly unknown[]): unknown[] {
  const whole: unknown[] = [];
  let parts: unknown[] = [];
  let last: Stream | undefined;
  const close = () => {
    if (last) whole.push({ ...last, text: parts.join('') });
    last = undefined;
  };
  for (const output of outputs) {
    if (!isStream(output)) {
      close();
      whole.push(output);
      continue;
    }
    if (last?.name !== output.name) {
      close();
      last = output;
      parts = [];
    }
    parts.push(...[output.text].flat());
  }
  close();
  return whole;
}
