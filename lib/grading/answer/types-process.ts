import { asModule } from './as-module.ts';
import { Places } from './places.ts';
import { sourceOf } from './source.ts';
import type { Asked, Said } from './types-wire.ts';

// The reading process: whatever an answer does to the parsers and the checker, it does here.

const say = (said: Said) => process.send?.(said);
let places: Places | undefined;

process.on('message', (asked: Asked) => {
  if (asked.do === 'open') {
    places = new Places(asked.folder, asked.cells);
    say({ say: 'ready' });
  } else if (asked.do === 'read') {
    read(asked.code);
    say({ say: 'read', id: asked.id });
  } else {
    const { id, exercise, code, before } = asked;
    say({ say: 'checked', id, problems: places?.problems(exercise, code, before) ?? [] });
  }
});
process.on('disconnect', () => process.exit());

/** All that is done to a text elsewhere; what it throws there is caught, too. */
function read(code: string): void {
  try {
    for (const { free } of sourceOf(code, 0)?.statements ?? []) void free.size;
    asModule(code);
  } catch {}
}
