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

  var annals = window.annals = function (given) { data = given; }, data, loads = {};

  // What the address points to; an address may be malformed.
  annals.target = function () {
    try { return doc.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) { return null; }
  };

  // The language switch keeps the place. A heading's id is in the words of its language: the paragraph below it stands for it.
  function place() {
    var at = annals.target();
    if (!at || !at.matches('.body :is(h2, h3, h4)')) return location.hash;
    var below = Array.prototype.find.call(doc.querySelectorAll('.body p[id]'), function (p) { return at.compareDocumentPosition(p) & Node.DOCUMENT_POSITION_FOLLOWING; });
    return below ? '#' + below.id : '';
  }
  doc.querySelectorAll('.languages a').forEach(function (a) {
    a.addEventListener('click', function () { a.hash = place(); a.search = location.search; });
  });

  // Search and previews are loaded when they are first wanted. Their data are scripts as well: a page that was opened from disk can load nothing else.
  var entry = find('[data-index]');
  // The pages' policy lets no script be loaded but through this gate (Trusted Types), and it lets through only the site's own.
  var home = new URL('../', doc.currentScript.src).href;
  function own(src) {
    if (src.indexOf(home) !== 0) throw new Error(src);
    return src;
  }
  var gate = window.trustedTypes ? trustedTypes.createPolicy('annals', { createScriptURL: own }) : { createScriptURL: own };
  annals.load = function (src) {
    return loads[src] || (loads[src] = new Promise(function (done, fail) {
      var s = doc.createElement('script');
      s.src = gate.createScriptURL(src);
      s.onload = function () { done(data); };
      s.onerror = function () { delete loads[src]; fail(new Error(src)); };
      doc.head.append(s);
    }));
  };
  // A script for what readers call up, with its style, so that it is never shown without.
  annals.ask = function (name) {
    var styled = loads.style || (loads.style = new Promise(function (done) {
      var l = doc.createElement('link');
      l.rel = 'stylesheet';
      l.href = new URL(entry.dataset.asked, location.href).href;
      l.onload = l.onerror = done;
      doc.head.append(l);
    }));
    return Promise.all([annals.load(new URL(entry.dataset[name], location.href).href), styled]);
  };
  annals.index = function () {
    var root = new URL(entry.dataset.index, location.href);
    return annals.load(root.href).then(function (index) {
      index.base = new URL(index.folder, root).href;
      index.root = new URL('../', root).href;
      return index.names ? index : annals.load(index.base + 'names.js').then(function (first) { return Object.assign(index, first); });
    });
  };
  // Once its names are loaded.
  annals.href = function (index, n) { return index.root + index.kinds[index.of[n]][0] + '/' + index.names[n][0] + '/index.html'; };
  // A note's id and names: of the most named ones they are there, the others come with their neighbours.
  annals.names = function (index, n) {
    if (index.names[n]) return Promise.resolve(index.names[n]);
    var file = Math.floor((n - index.first) / index.notesInNames), at = index.first + file * index.notesInNames;
    return annals.load(index.base + 'names-' + file + '.js').then(function (some) {
      some.forEach(function (names, i) { index.names[at + i] = names; });
      return index.names[n];
    });
  };
  // The lines of the terms that begin with a stem, and of others near them; of very many the first.
  annals.lines = function (index, stem, most) {
    var first = 0, files = [];
    index.terms.forEach(function (t, i) { if (t && t <= stem) first = i; });
    do files.push(annals.load(index.base + 'terms-' + first + '.js'));
    while (++first < index.terms.length && files.length < most && index.terms[first] <= stem + '\uffff');
    return Promise.all(files).then(function (parts) { return parts.join('\n').split('\n'); });
  };
  annals.text = function (index, n) {
    var file = Math.floor(n / index.notesInText);
    return annals.load(index.base + 'texts-' + file + '.js').then(function (texts) { return texts[n % index.notesInText]; });
  };

  // Where it cannot be loaded, the index of all names answers instead.
  function search(query) {
    annals.ask('search').then(function () { return annals.search(query); }).catch(function () { location.href = entry.href; });
  }
  if (entry) {
    doc.addEventListener('keydown', function (e) {
      var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);
      if (!(e.key === 'k' && (e.ctrlKey || e.metaKey)) && (e.key !== '/' || typing || e.ctrlKey || e.metaKey || e.altKey)) return;
      e.preventDefault();
      search();
    });
    var ask = function (e) {
      if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
      e.preventDefault();
      search();
    };
    entry.addEventListener('click', ask);
    if (find('[data-ask]')) {
      find('[data-ask]').addEventListener('click', ask);
      var asked = new URLSearchParams(location.search).get('q');
      if (asked) search(asked);
    }

    // A preview of what a link in the text leads to, on hover and focus; of a reference also on a tap.
    var preview = function (link, byKey) {
      annals.pointed = link;
      if (annals.preview) annals.preview(link, byKey);
      else if (link) annals.ask('preview').then(function () { annals.preview(annals.pointed); }).catch(function () { /* the link leads there all the same */ });
    };
    var over = function (e, byKey) {
      var link = e.target.closest && e.target.closest('main a:not([rel]):not(.trail a)');
      // A page that scrolls to what takes the focus moves under a pointer that lies still.
      if (!link && !byKey && annals.pointed && annals.pointed.matches(':focus-visible')) return;
      if (link !== annals.pointed && !(e.target.closest && e.target.closest('#card'))) preview(link, byKey);
    };
    doc.addEventListener('pointerover', function (e) { if (e.pointerType !== 'touch') over(e); });
    doc.addEventListener('focusin', function (e) { if (e.target.matches(':focus-visible')) over(e, true); });
    doc.addEventListener('click', function (e) {
      var link = e.target.closest('[role=doc-noteref]');
      if (e.pointerType === 'touch' && link && link !== annals.pointed) { e.preventDefault(); preview(link); }
      else if (e.pointerType === 'touch' && !e.target.closest('#card')) preview(null);
    });
  }

  // What the keyboard reaches in a map or table that scrolls is shown whole: browsers are content with a strip of it.
  doc.addEventListener('focusin', function (e) {
    if (e.target.closest('.table a')) e.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  // Narrowing a list that is already there.
  var input = find('#find');
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
})(document);
