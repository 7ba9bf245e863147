import { away, codeCell, type Hostile, markdown, notebookOf, outputs, pwn, shown } from './hostile.ts';

const tag = `<img src=x onerror="${pwn}">`;
const quote = `" onmouseover="${pwn}" x='' autofocus onfocus='${pwn}`;
const out = `"><script>${pwn}</script>`;
const esc = '\u001b';
const stream = (text: string) => outputs({ output_type: 'stream', name: 'stdout', text });

/** Plain texts in places where a page might take them for more. */
export const texts: Record<string, Hostile> = {
  'a stream with tags': stream(`${tag}${out}</pre></code></samp>`),
  'a stream on both sides of a colour': stream(`<scr${esc}[31mipt>${pwn}</scr${esc}[0mipt>`),
  'a link of a terminal': stream(`${esc}]8;;javascript:${pwn}${esc}\\press${esc}]8;;${esc}\\`),
  'a link of a terminal that ends its attribute': stream(
    `${esc}]8;;https://www.example.org/${quote}\u0007press${esc}]8;;\u0007`,
  ),
  'a title of a terminal': stream(
    `${esc}]0;${out}\u0007${esc}]1337;File=inline=1:${away}\u0007${esc}P${out}${esc}\\`,
  ),
  'colours that are none': stream(
    `${esc}[38;2;${quote};1;1m${tag}${esc}[38;5;999999m x ${esc}[999m${esc}[;;;m${esc}[38;5m${esc}[`,
  ),
  'escapes without an end': stream(`${esc}[${'1;'.repeat(20_000)}m${esc}${esc}${esc}]${'x'.repeat(20_000)}`),
  'backspaces and returns': stream(`${'x\b'.repeat(20_000)}${'\r'.repeat(20_000)}<scr\bript>`),
  'signs that turn the text': stream('\u202e\u2066evil\u2069\u0000\u0008\ufeff\ud800 alone'),
  'an error': outputs({
    output_type: 'error',
    ename: out,
    evalue: `${tag}${quote}`,
    traceback: [tag, `${esc}[31m${out}`, `${esc}]8;;javascript:${pwn}\u0007press`],
  }),
  'code that looks like an end': {
    notebook: notebookOf([
      codeCell('code', `const a = '</code></pre></script>${out}'; // ${tag} <!-- <script>`, []),
    ]),
  },
  'a language of its own': markdown(
    `\`\`\`${out}\n${tag}\n\`\`\`\n\n~~~ts" onclick="${pwn}\n${tag}\n~~~\n\n\`\`\`__proto__\nx\n\`\`\`\n\n\`\`\`constructor\nx\n\`\`\``,
  ),
  'a heading': markdown(
    `# ${tag} ${out}\n\n## \`${out}\`\n\n## __proto__\n\n## constructor\n\n## @main\n\n## toString\n\n## ${'long '.repeat(2000)}`,
  ),
  'a heading with a link to a script': markdown(
    `## [press](javascript:${pwn}) <a href="javascript:${pwn}">press</a>`,
  ),
  'the same heading many times': markdown(Array.from({ length: 300 }, () => '## same').join('\n\n')),
  'an end of a script': markdown(`${'`'}</script>${'`'} and <!--<script> and ]]> and \u2028`),
  'a link of markdown': markdown(
    `[a](javascript:${pwn}) [b](JaVaScRiPt:${pwn}) [c](<java\tscript:${pwn}>) [d](&#106;avascript:${pwn}) [e](vbscript:x) [f](data:text/html,x) <javascript:${pwn}> <vbscript:x>`,
  ),
  'a link by reference': markdown(
    `[a][1] [__proto__] [constructor]\n\n[1]: javascript:${pwn} 'x" onclick="${pwn}'\n[__proto__]: javascript:${pwn}`,
  ),
  'a title of a link': markdown(
    `[a](https://www.example.org/ "x\\" onmouseover=\\"${pwn}") [b](https://www.example.org/'onclick='${pwn})`,
  ),
  'a picture of markdown': markdown(
    `![${quote}](javascript:${pwn}) ![x](${away}/x.png "${out}") ![y](//192.0.2.1/y.png) ![z](file:///etc/passwd)`,
  ),
  'a picture that says what it is not': markdown(
    '![x](data:text/html,x) ![y](data:image/svg+xml;base64,PHN2Zz4=) ![z](data:image/png;base64,"onerror="x)',
  ),
  'an attachment that is HTML': markdown('![a](attachment:a.html) [b](attachment:a.html)', {
    'a.html': { 'text/html': `<script>${pwn}</script>` },
  }),
  'an attachment that runs': markdown('![a](attachment:a.svg)', {
    'a.svg': {
      'image/svg+xml': `<svg xmlns="http://www.w3.org/2000/svg" onload="${pwn}"><script>${pwn}</script></svg>`,
    },
  }),
  'an attachment whose type ends its attribute': markdown('![a](attachment:a.png)', {
    'a.png': { [`image/png"onerror="${pwn}`]: 'AAAA', 'image/png': `AAAA" onerror="${pwn}` },
  }),
  'an attachment whose name does': markdown(
    `![${quote}](attachment:__proto__) ![b](attachment:constructor) ![c](<attachment:${quote}>)`,
    JSON.parse(`{"__proto__":{"image/png":"AAAA"},${JSON.stringify(quote)}:{"image/png":"AAAA"}}`),
  ),
  'an attachment that is no bundle': markdown('![a](attachment:a)', {
    a: 7 as never,
    b: { 'image/png': { a: 1 } },
  }),
  'the id of a cell': markdown('text', undefined, `x${out}${quote}`),
  'the id of a cell that every object has': markdown('## text', undefined, '__proto__'),
  'the id of a cell that is part of the page': markdown('text', undefined, '@main'),
  'an exercise': {
    notebook: notebookOf([
      codeCell('answer', '// TODO', [], {
        downhill: { exercise: `${out}${quote}`, part: 'answer', points: 1e308 },
        tags: [out, '__proto__', 7, 'hide-input"><script>'],
      }),
      codeCell('answer', '1', [], {
        downhill: { exercise: '__proto__', part: 'answer', points: '1<script>' },
        nbgrader: { grade_id: out, points: out },
      }),
    ]),
  },
  'a title, authors and languages in the metadata': {
    notebook: notebookOf([codeCell('code', '1')], {
      title: out,
      authors: [{ name: out }, out, { name: { a: 1 } }, 7],
      lang: quote,
      language: out,
      kernelspec: { name: out, display_name: `${out}${quote}`, language: `ts" class="x${quote}` },
      language_info: {
        name: `typescript${out}`,
        pygments_lexer: '__proto__',
        version: out,
        mimetype: out,
        file_extension: `.ts${quote}`,
      },
    }),
  },
  'metadata that is of no type': {
    notebook: notebookOf([codeCell('code', '1')], {
      title: { a: 1 },
      authors: 7,
      kernelspec: [],
      language_info: { name: 7, version: {} },
      downhill: 1,
      widgets: 'x',
    }),
  },
  'the name of its file': { ...markdown('# text'), name: `../..${out}${quote}` },
  'a name of signs': {
    ...markdown('# text'),
    name: `a\u0000\n\r\u2028'"\`\${1}%00%3Cscript%3E</title><script>${pwn}</script>`,
  },
  'signs that stand for finished formulas': markdown(
    '$x$ \ufdd00\ufdd1 &#64976;0&#64977; &#xFDD0;0&#xFDD1; &#649&#64976;76;0&#649&#64977;77; <a href="\ufdd00\ufdd1" title="&#649&#64976;76;0&#64977;">a</a>',
  ),
  'a raw cell': {
    notebook: notebookOf([
      {
        id: 'raw',
        cell_type: 'raw',
        source: `${tag}${out}`,
        metadata: { format: 'text/html', raw_mimetype: 'text/html' },
      },
    ]),
  },
  'output that is LaTeX': shown({ 'text/latex': `$\\href{javascript:${pwn}}{x}$ ${tag} ${out}` }),
  'output that is markdown': shown({
    'text/markdown': `${tag}${out} [a](javascript:${pwn}) ![x](${away}/x.png)`,
  }),
  'output that is a script': shown({
    'text/javascript': pwn,
    'application/javascript': pwn,
    'text/ecmascript': pwn,
  }),
  'output that is a page': shown({
    'application/xhtml+xml': `<html xmlns="http://www.w3.org/1999/xhtml"><script>${pwn}</script></html>`,
    'application/pdf': away,
  }),
  'output that is JSON': shown({
    'application/json': { [out]: tag, nested: [quote, out], ['__proto__']: 1 },
  }),
  'output whose type is none': shown({ [`text/plain${out}`]: 'x', [quote]: out }),
  'a widget': shown({
    'application/vnd.jupyter.widget-view+json': { model_id: out, version_major: 2 },
    'text/plain': `${tag}`,
  }),
  'a widget with its state': {
    notebook: notebookOf([codeCell('code', '1')], {
      widgets: {
        'application/vnd.jupyter.widget-state+json': {
          state: { a: { state: { value: `<script>${pwn}</script>` } } },
        },
      },
    }),
  },
};
