import { code, text, type Written } from './cell.ts';

/** Every mime type that a value of ours or tslab's display can have, and displays that change. */
export const rich: Written[] = [
  text('rich', '## Other forms'),
  code(
    'html',
    String.raw`
import * as tslab from 'tslab';

tslab.display.html('<p style="color: #07a; background: url(http://192.0.2.1/x.png)">A <b>paragraph</b> 段落 with <a href="https://www.example.org/">a link</a><script>window.pwned = 1</script></p><table><caption>Two rows</caption><thead><tr><th>name</th><th>值</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody></table>');`,
  ),
  code(
    'markdown',
    String.raw`tslab.display.markdown('**Markdown** as an *output* with $x^2$:\n\n- one\n- 二\n\n| a | b |\n|---|---|\n| 1 | 2 |');`,
  ),
  code(
    'latex',
    String.raw`display({ 'text/latex': '$$\\int_0^1 x^2\\,dx = \\tfrac13$$', 'text/plain': '1/3' });`,
  ),
  code(
    'svg',
    String.raw`tslab.display.svg('<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60"><title>A circle and a word</title><defs><linearGradient id="g"><stop offset="0" stop-color="#07a"/><stop offset="1" stop-color="#e07b39"/></linearGradient></defs><circle cx="30" cy="30" r="25" fill="url(#g)" onclick="window.pwned = 1"/><text x="60" y="35">圆</text></svg>');`,
  ),
  code(
    'png',
    String.raw`
import { png } from 'downhill/base';

const bytes = Uint8Array.from({ length: 16 * 16 }, (_, i) => (i * 16) % 256);
tslab.display.png(png({ width: 16, height: 16, channels: 1, bytes }));`,
  ),
  code(
    'jpeg',
    String.raw`
import jpeg from 'jpeg-js';

const grey = Uint8Array.from({ length: 16 * 16 * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 5) % 256));
tslab.display.jpeg(jpeg.encode({ width: 16, height: 16, data: grey }, 80).data);`,
  ),
  code(
    'json',
    "display({ 'application/json': { 名字: 'MLP', sizes: [784, 10], deep: { yes: true, no: null } } });",
  ),
  code('javascript', String.raw`tslab.display.javascript('window.pwned = 1;');`),
  code('text', String.raw`tslab.display.text('plain <b>text</b>\nin two lines');`),
  code(
    'unknown',
    "display({ 'application/vnd.example+json': { a: 1 }, 'text/plain': 'what it says in plain text' });",
  ),
  code(
    'own-form',
    String.raw`
class Model {
  [Symbol.for('Jupyter.display')]() {
    return { 'text/html': '<em>a model</em> of 3 layers', 'text/plain': 'a model of 3 layers' };
  }
}
new Model()`,
  ),
  code(
    'replaced',
    String.raw`
display({ 'text/plain': 'before' }, { id: 'progress' });
display({ 'text/html': '<p>after: it was <i>replaced</i></p>', 'text/plain': 'after' }, { id: 'progress', update: true });`,
  ),
];
