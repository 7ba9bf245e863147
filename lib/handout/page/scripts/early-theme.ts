/** Takes up the reader's choice before anything is drawn, so that nothing flashes. */
export const earlyTheme = `
try {
  const theme = localStorage.getItem('downhill-theme');
  if (/^(auto|light|dark)$/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {} // no storage: the page's own theme
`;
