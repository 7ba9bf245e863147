/** The table of contents: open where there is room beside the text, and the present section marked. */
export const contents = `
{
  const fold = document.querySelector('.contents details');
  if (fold) {
    const wide = matchMedia('(min-width: 76rem)');
    const open = () => { fold.open = wide.matches; };
    wide.addEventListener('change', open);
    open();
    const links = [...fold.querySelectorAll('a')];
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    let waiting = false;
    const mark = () => {
      waiting = false;
      const line = innerHeight / 4;
      const end = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const at = end ? links.length - 1
        : headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top <= line);
      links.forEach((link, i) => {
        if (i === at) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      });
      if (!links[at] || !wide.matches) return;
      // By hand: scrollIntoView could move the page, too.
      const [link, nav] = [links[at], fold.parentElement].map((box) => box.getBoundingClientRect());
      fold.parentElement.scrollTop += Math.min(0, link.top - nav.top - 8) || Math.max(0, link.bottom - nav.bottom + 8);
    };
    addEventListener('scroll', () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
    fold.addEventListener('click', ({ target }) => {
      if (target.closest('a') && !wide.matches) fold.open = false; // it hides what was asked for
    });
  }
}
`;
