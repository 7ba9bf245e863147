import type { Metadata, Notebook } from '../notebook/index.ts';

/** The human language of a notebook's text: what it says itself, else Chinese where most of it is, else English. */
export function languageOfText({ metadata, cells }: Notebook): string {
  const { lang, language } = metadata as Metadata;
  const said = [lang, language].find(
    (value) => typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value),
  );
  if (typeof said === 'string') return said;
  let [chinese, others] = [0, 0];
  for (const { cell_type: type, source } of cells) {
    if (type !== 'markdown') continue;
    chinese += source.match(/\p{Script=Han}/gu)?.length ?? 0;
    others += source.match(/\p{Script=Latin}+/gu)?.length ?? 0; // a sign says about as much as a word
  }
  return chinese > others ? 'zh-CN' : 'en';
}
