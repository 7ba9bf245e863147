// These run in the page: each brings all that it needs, and the page's own names have no types here.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Any = any;

/** What sticks out of the page to the right without being in a part that scrolls. */
export function sticksOut(): string[] {
  const { document, getComputedStyle, innerWidth } = globalThis as Any;
  const out: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) out.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
  for (const element of document.querySelectorAll('body *')) {
    const { right, width, height } = element.getBoundingClientRect();
    if (width * height === 0 || right <= innerWidth + 1) continue;
    let above = element.parentElement;
    while (above && getComputedStyle(above).overflowX === 'visible') above = above.parentElement;
    if (!above || above === document.documentElement || above === document.body) {
      out.push(element.outerHTML.slice(0, 120));
    }
  }
  return out.slice(0, 5);
}

/** Words of figures, outside of their coloured cells, that are hard to read on the paper: with their contrast. */
export function faintWords(): string[] {
  const { document, getComputedStyle } = globalThis as Any;
  const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string) => {
    const [r, g, b] = numbers(colour).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const paper = light(getComputedStyle(document.documentElement).backgroundColor);
  const faint = new Set<string>();
  const words = [
    ...document.querySelectorAll(
      '.figure-live :is(.gtitle, .xtitle, .ytitle, .xtick text, .ytick text, .legendtext)',
    ),
    ...document.querySelectorAll(
      '.figure-still svg :is(text.f-ink, text.f-muted, .f-ink text, .f-muted text)',
    ),
  ];
  for (const word of words) {
    if (word.getBoundingClientRect().width === 0) continue;
    const { fill, fillOpacity } = getComputedStyle(word);
    const [more, less] = [light(fill), paper].sort((a, b) => b - a) as [number, number];
    const contrast = (more + 0.05) / (less + 0.05);
    if (contrast < 4.5 || Number(fillOpacity) < 1 || numbers(fill)[3] !== undefined) {
      faint.add(`${word.textContent}: ${contrast.toFixed(1)} (${fill})`);
    }
  }
  return words.length === 0 ? ['no words found'] : [...faint];
}

/** What axe finds, a line each. */
export async function axeFinds(): Promise<string[]> {
  const { axe } = globalThis as Any;
  const { violations } = await axe.run({ resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }: Any) =>
    nodes.slice(0, 3).map(({ html, any, all, none }: Any) => {
      const why = [...any, ...all, ...none].map(({ message }: Any) => message).join('; ');
      return `${id}: ${help}: ${html.slice(0, 160)}: ${why.slice(0, 200)}`;
    }),
  );
}

/** The elements that the browser's own parser finds in a text; nothing of it runs or loads. */
export function elementsIn(
  html: string,
): { name: string; attributes: Record<string, string>; text: string }[] {
  const { DOMParser } = globalThis as Any;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.querySelectorAll('*')].map((element: Any) => ({
    name: element.localName.toLowerCase(),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }: Any) => [name, value])),
    text: /^(script|style|title)$/.test(element.localName) ? element.textContent : '',
  }));
}

/** Follows each link of the text that leads neither away nor to a file. */
export function followLinks(): void {
  const { document } = globalThis as Any;
  for (const link of document.querySelectorAll('main a:not([href^="http"], [download])')) {
    const { href = '' } = link;
    if (String(href.baseVal ?? href).includes('.ipynb')) continue; // a lesson that would lie beside it
    link.dispatchEvent(new (globalThis as Any).MouseEvent('click', { bubbles: true, cancelable: true }));
  }
}

/** Whether anything of a hostile notebook ran. */
export function wasRun(): boolean {
  return 'pwned' in globalThis || 'polluted' in {};
}
