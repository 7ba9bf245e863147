/** Remembers in this browser which exercises are done. */
export const done = `
for (const box of document.querySelectorAll('[data-done]')) {
  const key = 'downhill-done:' + box.dataset.done;
  try {
    box.checked = localStorage.getItem(key) === '1';
    box.addEventListener('change', () => {
      try {
        if (box.checked) localStorage.setItem(key, '1');
        else localStorage.removeItem(key);
      } catch {} // full or forbidden: for this visit only
    });
  } catch {}
}
`;
