import { colour } from '../../../plots/index.ts';

const colours = (theme: 'light' | 'dark' | 'both') => ({
  faint: colour('faint', theme), // first: it is the next one's with a part of its own
  muted: colour('muted', theme),
  ink: colour('ink', theme),
});

/**
 * Runs in the page: each figure that comes near the screen is drawn by plotly over its picture, in the colours of the
 * page. Where anything goes wrong the picture stays. Plotly is unpacked once, when the first figure comes near, and
 * runs as an inline script, which the page's policy knows by its hash.
 */
export const plotScript = `
{
  const neutral = ${JSON.stringify(colours('both'))};
  const themes = ${JSON.stringify({ light: colours('light'), dark: colours('dark') })};
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const touch = matchMedia('(pointer: coarse)');
  const themeNow = () => {
    const { theme } = document.documentElement.dataset;
    return theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light';
  };
  const specOf = (div) => {
    const text = document.querySelector('script[data-plot="' + div.id + '"]').textContent;
    const here = themes[themeNow()];
    const coloured = (part) => JSON.parse(Object.keys(neutral).reduce(
      (json, name) => json.replaceAll(neutral[name], here[name]), JSON.stringify(part)));
    const plain = JSON.parse(text);
    // On cells and pictures lies what is read on any colour; it stays as it is.
    const filled = plain.data.some(({ type }) => ['heatmap', 'contour', 'histogram2d', 'image'].includes(type));
    const spec = filled ? { ...plain, layout: coloured(plain.layout) } : coloured(plain);
    if (touch.matches) spec.layout.dragmode = false; // a finger scrolls the page
    if (calm.matches) for (const { buttons } of spec.layout.updatemenus ?? [])
      for (const { args: [, how] } of buttons) if (how) how.transition = { duration: 0 };
    return spec;
  };
  let unpacked;
  const plotly = () => unpacked ??= (async () => {
    const packed = atob(document.getElementById('@plotly').textContent);
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const script = document.createElement('script');
    script.textContent = await new Response(stream).text();
    document.head.append(script);
    if (!globalThis.Plotly) throw new Error('plotly.js did not run');
    return globalThis.Plotly;
  })();
  const config = { responsive: true, displaylogo: false, showTips: false, showLink: false, plotlyServerURL: '',
    modeBarButtonsToRemove: ['select2d', 'lasso2d', 'toImage', 'sendDataToCloud'] };
  const states = new Map();
  const show = (div, on) => {
    div.hidden = !on;
    div.closest('figure').classList.toggle('is-live', on);
  };
  const draw = async (div) => {
    const theme = themeNow();
    if (states.get(div) === theme) return;
    const first = !states.has(div);
    const inner = first ? document.createElement('div') : div.firstChild;
    states.set(div, theme);
    try {
      const Plotly = await plotly();
      const { data, layout, frames } = specOf(div);
      if (first) {
        div.replaceChildren(inner);
        show(div, true);
        await Plotly.newPlot(inner, data, layout, config);
        if (frames) await Plotly.addFrames(inner, frames);
      } else {
        await Plotly.react(inner, data, layout, config);
        if (frames) {
          await Plotly.deleteFrames(inner);
          await Plotly.addFrames(inner, frames);
        }
      }
    } catch (problem) {
      console.warn('A figure stays a picture:', problem);
      show(div, false);
    }
  };
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      draw(target.querySelector('.figure-live'));
    }
  }, { rootMargin: '600px' });
  for (const div of document.querySelectorAll('.figure-live')) near.observe(div.closest('figure'));
  const again = () => { for (const div of states.keys()) draw(div); };
  dark.addEventListener('change', again);
  new MutationObserver(again).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
`;
