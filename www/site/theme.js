// The theme that the reader chose, before the page is drawn; then the button that changes it.
(() => {
  const KEY = 'replycode.theme';
  const THEMES = ['auto', 'light', 'dark'];
  const root = document.documentElement;
  let theme = 'auto';
  try {
    theme = localStorage.getItem(KEY);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
  set(theme);
  addEventListener('storage', ({ key, newValue }) => key === KEY && set(newValue));
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('button.theme');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      set(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]);
      try {
        localStorage.setItem(KEY, theme);
      } catch {
        // As above.
      }
    });
    set(theme);
  });

  function set(name) {
    theme = THEMES.includes(name) ? name : 'auto';
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    const button = document.querySelector('button.theme');
    if (button) button.ariaLabel = button.title = button.textContent = button.dataset[theme];
  }
})();
