/** Only what really scrolls is a stop of the Tab key, and formulas and tables that do become one. */
export const scroll = `
{
  const boxes = document.querySelectorAll('main [tabindex="0"], main .katex-display, main table');
  const set = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
    if (scrolls && getComputedStyle(box).overflowX !== 'visible') box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => set(target)));
  for (const box of boxes) watch.observe(box);
}
`;
