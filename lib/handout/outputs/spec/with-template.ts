import { isObject, type Json } from './rules.ts';

/** A layout with what its template says written out: templates themselves are not kept. */
export function withTemplate(layout: unknown): unknown {
  if (!isObject(layout) || !isObject(layout.template) || !isObject(layout.template.layout)) return layout;
  const { template, ...own } = layout;
  const { xaxis, yaxis, ...rest } = layout.template.layout as Json;
  const axes = Object.keys(own).flatMap((key) => {
    const [, letter] = /^([xy])axis\d*$/.exec(key) ?? [];
    const usual = letter === 'x' ? xaxis : letter === 'y' ? yaxis : undefined;
    return isObject(usual) && isObject(own[key]) ? [[key, { ...usual, ...own[key] }]] : [];
  });
  return { ...rest, xaxis, yaxis, ...own, ...Object.fromEntries(axes) };
}
