import { SymbolFlags } from 'typescript/unstable/sync';
import type { Cell } from './cell.ts';
import type { Checker } from './checker.ts';
import type { ImportPlan, Use } from './compiled.ts';
import type { Reach } from './edits.ts';
import { isLocal } from './find-local.ts';
import type { Footer } from './footer.ts';
import { cellName, linkName } from './given-names.ts';
import type { Outline } from './outline-types.ts';
import type { Slot } from './slots.ts';

/** Which mentions are names of other cells, or live names of a local module, and not a parameter's or a block's. */
export function findReaches(
  { slot, outline: parsed, borrowed, source }: Cell,
  imports: ImportPlan[],
  foot: Footer,
  checker: Checker,
): { reaches: Reach[]; uses: Use[] } {
  const targets = new Map<string, { at: number; path: string }>();
  for (const { name, from, half } of borrowed) {
    if (!from.value || half === 'type') continue;
    targets.set(name, {
      at: source.length + foot.positions.get(name)!,
      path: `${linkName(name)}.scope.${name}`,
    });
  }
  for (const [name, { kind, at, value }] of parsed.declared) {
    const from = kind === 'import' && value ? live(name, imports) : undefined;
    if (from) targets.set(name, { at, path: `${cellName}.scope.${name}` });
  }
  const removed = [
    ...parsed.imports.map(({ start, end }) => [start, end] as const),
    ...parsed.exports.filter(({ expression }) => !expression).map(({ all }) => all),
  ];
  const candidates = parsed.mentions.filter(
    ({ name, start }) => targets.has(name) && !removed.some(([from, to]) => start >= from && start < to),
  );
  const uses = borrowed
    .filter(({ name, from }) => targets.has(name) && from.run > 0)
    .map(({ name, from }) => ({ name, run: from.run }));
  if (candidates.length === 0) return { reaches: [], uses };

  const names = [...targets];
  const symbols = checker.symbols(slot.path, [
    ...names.map(([, { at }]) => at),
    ...candidates.map(({ start }) => start),
  ]);
  const meant = new Map(names.map(([name], at) => [name, symbols[at]?.id]));
  const reaches: Reach[] = candidates.flatMap((mention, at) => {
    const symbol = mention.shorthand
      ? checker.shorthandValue(slot.path, mention.start)
      : symbols[names.length + at];
    if (!symbol || symbol.id !== meant.get(mention.name)) return [];
    // The value's own words come before the last expression; a semicolon after them would cut it off.
    const startsStatement = mention.startsStatement && mention.start !== parsed.last?.[0];
    return [{ ...mention, startsStatement, path: targets.get(mention.name)!.path }];
  });
  return { reaches, uses };
}

/** Whether an imported name is a value, a type or both, only its module knows. */
export function settleImports({ declared }: Outline, slot: Slot, { types }: Checker): void {
  const imported = [...declared.values()].filter(({ kind }) => kind === 'import');
  if (imported.length === 0) return;
  const symbols = types.getSymbolAtPosition(
    slot.path,
    imported.map(({ at }) => at),
  );
  imported.forEach((name, at) => {
    const symbol = symbols[at];
    const target = symbol && symbol.flags & SymbolFlags.Alias ? types.getAliasedSymbol(symbol) : symbol;
    const unknown = !target || types.isUnknownSymbol(target); // a package without types: any, so a value
    const flags = unknown ? SymbolFlags.Value : target.flags;
    name.value &&= Boolean(flags & SymbolFlags.Value);
    name.type = Boolean(flags & (SymbolFlags.Type | SymbolFlags.Namespace));
  });
}

/** The names of an import that are there at run time. */
export const onlyValues = (plan: ImportPlan, { declared }: Outline): ImportPlan => ({
  ...plan,
  names: plan.names.filter(([local]) => declared.get(local)?.value),
});

/** A name imported from a file of the user's own shows what that file has it be, now and later. */
export function live(name: string, imports: ImportPlan[]): { plan: number; exported: string } | undefined {
  const plan = imports.findIndex(({ names }) => names.some(([local]) => local === name));
  const { specifier = '', names = [] } = imports[plan] ?? {};
  const [, exported = '*'] = names.find(([local]) => local === name) ?? [];
  return isLocal(specifier) && exported !== '*' && exported !== '=' ? { plan, exported } : undefined;
}
