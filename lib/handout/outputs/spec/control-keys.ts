import { flag, type Json, number, object, type Rule, single, some, text, within, word } from './rules.ts';
import { font, padding as pad } from './shared-keys.ts';

// Buttons and sliders may play the moments of an animation; every other method could change anything at all.
const pace = object({
  mode: word,
  fromcurrent: flag,
  direction: word,
  frame: object({ duration: within(0, 60_000), redraw: flag }),
  transition: object({ duration: within(0, 60_000), easing: word }),
});

const args: Rule = (value) => {
  if (!Array.isArray(value)) return undefined;
  const [which, how] = value;
  const names = Array.isArray(which) ? which.map((name) => text(name) ?? null) : (text(which) ?? null);
  return how === undefined ? [names] : [names, pace(how) ?? {}];
};

const playing =
  (keys: Record<string, Rule>): Rule =>
  (value) => {
    const kept = object({ ...keys, method: word, args })(value) as Json | undefined;
    return kept?.method === 'animate' && kept.args !== undefined ? kept : undefined;
  };

const look = {
  active: number,
  bgcolor: word,
  bordercolor: word,
  borderwidth: number,
  font,
  visible: flag,
  x: number,
  xanchor: word,
  y: number,
  yanchor: word,
  pad,
};

const menu = object({
  ...look,
  type: word,
  direction: word,
  showactive: flag,
  buttons: some(playing({ label: text, visible: flag }), 50),
});

const slider = object({
  ...look,
  len: number,
  lenmode: word,
  ticklen: number,
  tickcolor: word,
  activebgcolor: word,
  currentvalue: object({ visible: flag, prefix: text, suffix: text, xanchor: word, offset: number, font }),
  steps: some(playing({ label: text, value: text, visible: single }), 1000),
});

const withAny =
  (rule: Rule, key: string): Rule =>
  (value) => {
    const kept = rule(value) as Json | undefined;
    return Array.isArray(kept?.[key]) && kept[key].length > 0 ? kept : undefined;
  };

export const updatemenus = some(withAny(menu, 'buttons'), 10);
export const sliders = some(withAny(slider, 'steps'), 10);
