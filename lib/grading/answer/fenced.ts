/**
 * The code in the fences of a text; what stands outside them becomes empty lines, so that lines keep their
 * numbers. Undefined when there is no fence with code.
 */
export function fenced(text: string): string | undefined {
  let open: string | undefined;
  let isCode = false;
  let found = false;
  const lines = text.split(/\r\n?|\n/).map((line) => {
    const [, mark = '', language = ''] = /^\s{0,3}(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? [];
    if (open === undefined && mark !== '') {
      open = mark;
      isCode = /^(\{?\.?(ts|tsx|typescript|js|javascript)\}?)?$/i.test(language);
      return '';
    }
    if (open !== undefined && mark.startsWith(open) && language === '') {
      open = undefined;
      return '';
    }
    if (open === undefined || !isCode) return '';
    found ||= line.trim() !== '';
    return line;
  });
  return found ? lines.join('\n').trimEnd() : undefined;
}
