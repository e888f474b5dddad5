'use strict';
(function (doc) {
  var root = doc.documentElement, find = function (s) { return doc.querySelector(s); };

  // Colour scheme: automatic, light, dark; remembered.
  var button = find('.scheme'), label = find('.scheme [data-auto]'), schemes = ['auto', 'light', 'dark'];
  function show() { label.textContent = label.dataset[root.dataset.scheme || 'auto']; }
  if (button) {
    show();
    button.addEventListener('click', function () {
      var next = schemes[(schemes.indexOf(root.dataset.scheme || 'auto') + 1) % 3];
      if (next === 'auto') delete root.dataset.scheme; else root.dataset.scheme = next;
      try { if (next === 'auto') localStorage.removeItem('scheme'); else localStorage.setItem('scheme', next); } catch (e) { /* not remembered */ }
      show();
    });
  }

  // The language switch keeps the place.
  doc.querySelectorAll('.languages a').forEach(function (a) {
    a.addEventListener('click', function () { a.hash = location.hash; a.search = location.search; });
  });

  // "/" leads to the search.
  var input = find('#find');
  doc.addEventListener('keydown', function (e) {
    if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
    var to = input || find('[data-key="/"]');
    if (!to) return;
    e.preventDefault();
    if (input) input.focus(); else location.href = to.href;
  });

  // Narrowing a list that is already there.
  if (input) {
    var rows = doc.querySelectorAll('[data-list] li, [data-list] tbody tr'), found = find('#found');
    var texts = Array.prototype.map.call(rows, function (r) { return r.textContent.normalize('NFKC').toLowerCase(); });
    var narrow = function () {
      var words = input.value.normalize('NFKC').toLowerCase().split(/\s+/), n = 0;
      rows.forEach(function (r, i) {
        r.hidden = !words.every(function (w) { return texts[i].indexOf(w) >= 0; });
        if (!r.hidden) n++;
      });
      doc.querySelectorAll('section[data-list]').forEach(function (s) { s.hidden = !s.querySelector('li:not([hidden])'); });
      found.textContent = input.value.trim() ? found.dataset.text.replace('{0}', n) : '';
    };
    input.addEventListener('input', narrow);
    if (input.value) narrow();
  }

  // A reference shown beside its mark, on hover and focus; Escape closes it.
  var card, mark, timer;
  function close() { if (card) card.remove(); card = mark = null; }
  function open(a) {
    var entry = doc.getElementById(a.hash.slice(1)), box = a.getBoundingClientRect();
    if (!entry || a === mark) return;
    close();
    mark = a;
    card = doc.createElement('div');
    card.id = 'card';
    entry.childNodes.forEach(function (n) { card.append(n.cloneNode(true)); });
    doc.body.append(card);
    card.style.left = scrollX + Math.max(16, Math.min(box.left, root.clientWidth - card.offsetWidth - 16)) + 'px';
    card.style.top = scrollY + (box.bottom + card.offsetHeight > innerHeight && box.top > card.offsetHeight ? box.top - card.offsetHeight : box.bottom) + 'px';
  }
  function watch(e) {
    var a = e.target.closest && e.target.closest('a[href^="#ref-"]');
    clearTimeout(timer);
    if (a) timer = setTimeout(open, 150, a);
    else if (card && !card.contains(e.target)) timer = setTimeout(close, 300);
  }
  doc.addEventListener('mouseover', watch);
  doc.addEventListener('focusin', watch);
  doc.addEventListener('keydown', function (e) { if (e.key === 'Escape') { clearTimeout(timer); close(); } });
})(document);
