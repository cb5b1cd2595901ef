// Runs before the first paint. The page was rendered for the default view in English: when the link
// or the browser asks for something else, values and fills are withheld until the app has them.
(function () {
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  var theme = query.get('theme');
  if (theme === 'light' || theme === 'dark' || theme === 'contrast') root.dataset.theme = theme;
  var wanted = query.get('lang') || (navigator.languages || [navigator.language])[0] || 'en';
  var differs = location.hash.length > 1 || !/^en\b/.test(wanted);
  query.forEach(function (_, key) {
    if (key !== 'theme' && key !== 'lang') differs = true;
  });
  if (!differs) return;
  root.dataset.pending = '';
  // The table says that it is not ready as soon as the parser has made it.
  var observer = new MutationObserver(function () {
    var table = document.querySelector('[data-busy]');
    if (!table) return;
    table.setAttribute('aria-busy', 'true');
    observer.disconnect();
  });
  observer.observe(root, { childList: true, subtree: true });
})();
