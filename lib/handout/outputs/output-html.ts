import { bundleHtml } from './bundle-html.ts';
import type { OutputContext } from './context.ts';
import { errorHtml } from './error.ts';
import { sentence } from './image.ts';
import { isObject } from './spec/rules.ts';
import { terminalHtml } from './text.ts';

/**
 * An output as HTML that is safe to stand in a page. Whatever is broken in it becomes one sentence: a page is not
 * lost for one output.
 */
export function outputHtml(output: unknown, context: OutputContext): string {
  try {
    return shown(output, context);
  } catch {
    return sentence('This output cannot be shown: it is broken.');
  }
}

function shown(output: unknown, context: OutputContext): string {
  if (!isObject(output)) return sentence('This output cannot be shown: it is no object.');
  const { output_type: type } = output;
  switch (type) {
    case 'stream': {
      const text = Array.isArray(output.text) ? output.text.join('') : output.text;
      if (typeof text !== 'string') return sentence('This output cannot be shown: its text is missing.');
      return terminalHtml(text, output.name === 'stderr' ? 'stderr' : 'stdout');
    }
    case 'display_data':
    case 'execute_result': {
      if (!isObject(output.data)) return sentence('This output cannot be shown: its data are missing.');
      return bundleHtml(
        { data: output.data, metadata: isObject(output.metadata) ? output.metadata : {} },
        context,
      );
    }
    case 'error':
      return errorHtml({ ename: output.ename, evalue: output.evalue, traceback: output.traceback }, context);
    default:
      return sentence(
        `This output cannot be shown: its type is ${typeof type === 'string' ? `“${type.slice(0, 80)}”` : 'missing'}.`,
      );
  }
}
