/** A button on each code cell that copies its code. */
export const copy = `
{
  const said = document.querySelector('[data-said]');
  const write = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement('textarea'); // pages from http have no clipboard
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (!done) throw new Error('not copied');
  };
  for (const code of document.querySelectorAll('.input')) {
    const button = document.createElement('button');
    const name = code.closest('.frame').getAttribute('aria-label').toLowerCase();
    let timer;
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy ' + name);
    button.addEventListener('click', async () => {
      const [word, sentence] = await write(code.querySelector('code').textContent).then(
        () => ['Copied', 'Copied ' + name],
        () => ['Not copied', 'The browser did not let the page copy ' + name],
      );
      button.textContent = word;
      said.textContent = sentence;
      clearTimeout(timer);
      timer = setTimeout(() => { button.textContent = 'Copy'; said.textContent = ''; }, 2000);
    });
    code.querySelector('.tag').append(button);
  }
}
`;
