import { pageHtml } from '../../lib/handout/page/index.ts';
import { type Course, courseSite, readCourse, type SiteFile } from '../../lib/handout/site/index.ts';
import type { Notebook } from '../../lib/notebook/index.ts';

/** A lesson of text cells. */
export const lesson = (...sources: string[]): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: sources.map((source, at) => ({ cell_type: 'markdown', id: `c${at}`, source, metadata: {} })),
});

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/`([^`]*)`/g, '<code>$1</code>');

/** A page of a lesson, made with as little as the site has to know of one: headings with ids, and paragraphs. */
export function plainPage(name: string, { cells }: Notebook, around: object): string {
  const blocks = cells.map(({ id, source }) => {
    const headings = [...source.matchAll(/^(#+) (.*)$/gm)].map(([, marks = '', text = ''], at) => ({
      level: marks.length,
      text: text.replaceAll('`', ''),
      id: `${id}-${at}`,
    }));
    let at = 0;
    const html = source
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, marks, text = ''] = /^(#+) (.*)$/.exec(line) ?? [];
        if (!marks) return `<p>${escaped(line)}</p>`;
        const tag = `h${marks.length}`;
        return `<${tag} id="${headings[at++]!.id}">${escaped(text)}</${tag}>`;
      })
      .join('\n');
    return { kind: 'text' as const, cell: id, html, headings };
  });
  return pageHtml(
    {
      lang: 'en',
      title: name,
      name,
      variant: 'student',
      theme: 'auto',
      blocks,
      plots: [],
      notebook: JSON.stringify(cells),
      provenance: { source: '0'.repeat(64), versions: {} },
      around: around as never,
    },
    { mathsStyle: '', codeStyle: '', plots: undefined },
  );
}

/** The files of a site with these lessons, by their names. */
export function siteOf(
  lessons: Record<string, Notebook>,
  course: Course = readCourse(),
): Map<string, string> {
  const files: SiteFile[] = courseSite({
    notebooks: new Map(Object.entries(lessons)),
    render: plainPage,
    course,
    versions: { downhill: '0.1.0' },
  });
  return new Map(files.map(({ name, text }) => [name, text]));
}

/** Three lessons that name each other's subjects, in both languages and with odd signs. */
export const three = {
  '00-start-here': lesson(
    '# 00 Start here · 从这里开始\n\nGradient descent (梯度下降) walks downhill.',
    '## Downhill · `000 §1`\n\nThe learning rate is 0.1 & small.',
  ),
  '06-activation-functions': lesson(
    '# 06 Activation functions · 激活函数',
    '## Sigmoid · `000 §2.3`, `004 §3.1.2.a`\n\nThe sigmoid saturates; naïve back-propagation through it gives tiny gradients.',
    '## Leaky ReLU · `004 §3.1.2.c`\n\nA slope below zero: `f(x) = x < 0 ? a * x : x`.',
  ),
  '14-normalization': lesson(
    '# 14 Normalisation · 归一化',
    '## Batch normalisation · `000 §2.7`\n\n批标准化 makes each channel have mean zero. </script><b>"hostile"</b>',
  ),
};
