/** Opens what is folded while the page is printed. */
export const print = `
{
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...opened, ...document.querySelectorAll('main details:not([open], .figure-data)')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
}
`;
