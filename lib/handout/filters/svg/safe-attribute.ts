import { isPlain, ofSvg, safeDeclarations } from '../css/safe-declarations.ts';
import { safePicture } from '../safe-pictures.ts';
import type { Again } from './drawn-again.ts';
import type { Names } from './names.ts';

interface Context {
  names: Names;
  again: Again;
  /** In a pattern: nothing there may be painted with another one. */
  plainOnly: boolean;
}

/** The value of an attribute as the page may have it; undefined if it may not. */
export function safeSvgAttribute(
  tag: string,
  name: string,
  value: string,
  { names, again, plainOnly }: Context,
): string | undefined {
  if (name === 'id') return word.test(value) ? names.id(value) : undefined;
  if (name === 'class')
    return value
      .split(/\s+/)
      .filter((one) => /^[\w-]+$/.test(one))
      .map(names.class)
      .join(' ');
  if (name === 'href' || name === 'xlink:href') return target(tag, value.trim(), { names, again });
  if (texts.has(name)) return value;
  if (name === 'role') return /^(?:img|group|presentation|none)$/.test(value) ? value : undefined;
  if (name === 'aria-labelledby' || name === 'aria-describedby') {
    return value
      .split(/\s+/)
      .filter((one) => word.test(one))
      .map(names.id)
      .join(' ');
  }
  if (name === 'd' || name === 'points') return /^[\d\s,.+\-a-z]*$/i.test(value) ? value : undefined;
  const plain = value.replace(reference, 'url(#$1)');
  const safe = name === 'style' ? safeDeclarations(plain, ofSvg) : isPlain(plain) ? plain : '';
  if (safe === '' || (plainOnly && safe.includes('url('))) return undefined;
  return safe.replace(reference, (_, id: string) => `url(#${names.id(id)})`);
}

function target(
  tag: string,
  value: string,
  { names, again }: Pick<Context, 'names' | 'again'>,
): string | undefined {
  if (tag === 'image') return safePicture(value);
  const id = /^#([\w.:-]+)$/.exec(value)?.[1];
  if (id === undefined) return undefined;
  if (tag === 'use') return again(id) ? `#${names.id(id)}` : undefined;
  return tag === 'linearGradient' || tag === 'radialGradient' || tag === 'textPath'
    ? `#${names.id(id)}`
    : undefined;
}

const word = /^[\w.:-]{1,200}$/;
const texts = new Set(['aria-label', 'lang', 'aria-hidden', 'focusable', 'version']);
const reference = /url\(\s*["']?#([\w.:-]+)["']?\s*\)/g;
