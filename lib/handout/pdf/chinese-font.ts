import { spawnSync } from 'node:child_process';

export type ListFonts = () => string | undefined;

/**
 * What to do before a page with Chinese text is printed on a system without a font for it; undefined where there is
 * one, where none is needed, and where nothing tells.
 */
export function missingChineseFont(html: string, list: ListFonts = fontsForChinese): string | undefined {
  if (!/\p{Script=Han}/u.test(html)) return undefined;
  const found = list();
  if (found === undefined || found.trim() !== '') return undefined;
  return 'The page has Chinese text, and this system has no font for it, such as Noto Sans CJK SC: it would print as empty boxes. Type: sudo apt-get install fonts-noto-cjk';
}

/** What fontconfig lists; macOS and Windows, which bring Chinese fonts, mostly have no fontconfig. */
function fontsForChinese(): string | undefined {
  if (process.platform === 'win32' || process.platform === 'darwin') return undefined;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], {
    encoding: 'utf8',
    timeout: 10_000,
  });
  return status === 0 ? stdout : undefined;
}
