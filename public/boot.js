// Runs before the first paint. The page was rendered for one view in one language, the start page in
// English: when the link or the browser asks for something else, values and fills are withheld until
// the app has them. A page with a language in its path has no other wish of the browser.
(function () {
  var root = document.documentElement;
  // When the app cannot be loaded, the page says so and shows what it was rendered with.
  addEventListener(
    'error',
    function (event) {
      if (!event.target || event.target.tagName !== 'SCRIPT') return;
      delete root.dataset.pending;
      document.getElementById('failed').hidden = false;
    },
    true,
  );
  var query = new URLSearchParams(location.search);
  var theme = query.get('theme');
  if (theme === 'light' || theme === 'dark' || theme === 'contrast') root.dataset.theme = theme;
  var asked = query.get('lang');
  var browser = (navigator.languages || [navigator.language])[0] || 'en';
  var wanted = asked || ('page' in root.dataset ? root.lang : browser.split('-')[0]);
  var differs = location.hash.length > 1 || wanted !== root.lang;
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
