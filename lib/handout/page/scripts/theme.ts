/** The switch between the system's colours, light ones and dark ones. */
export const theme = `
{
  const root = document.documentElement;
  const box = document.querySelector('fieldset.theme');
  const show = () => {
    for (const input of box.querySelectorAll('input')) input.checked = input.value === root.dataset.theme;
  };
  box.addEventListener('change', ({ target }) => {
    root.dataset.theme = target.value;
    try { localStorage.setItem('downhill-theme', target.value); } catch {} // then for this visit only
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== 'downhill-theme' || !/^(auto|light|dark)$/.test(newValue)) return;
    root.dataset.theme = newValue; // chosen in another window
    show();
  });
  addEventListener('pageshow', show); // browsers fill forms in again
  show();
  box.hidden = false;
}
`;
