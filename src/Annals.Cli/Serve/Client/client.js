'use strict';
// What `annals serve` adds to a page while it is edited: reloading, and what is wrong. Never part of a published site.
(function (doc, script) {
  var own = script.dataset, host = doc.createElement('annals-preview'), root = host.attachShadow({ mode: 'open' });
  var pages = null, stream = null, reloading = false, hidden = null;

  function make(name, className, text) {
    var element = doc.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  var style = make('link');
  style.rel = 'stylesheet';
  style.href = '/_annals/client.css';
  var bar = make('div', 'bar'), overlay = make('section', 'overlay');
  bar.setAttribute('role', 'status');
  overlay.setAttribute('aria-label', 'Diagnostics');
  overlay.hidden = true;
  root.append(style, bar, overlay);
  doc.body.append(host);

  // Where the reader was, kept over a reload.
  var place = 'annals-place';
  try {
    var kept = JSON.parse(sessionStorage.getItem(place) || 'null');
    sessionStorage.removeItem(place);
    if (kept && kept.at === location.pathname) {
      history.scrollRestoration = 'manual';
      scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
      addEventListener('load', function () {
        scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
        history.scrollRestoration = 'auto';
      });
    }
  } catch (e) { /* not kept */ }

  function reload() {
    if (reloading) return;
    reloading = true;
    try { sessionStorage.setItem(place, JSON.stringify({ at: location.pathname, x: scrollX, y: scrollY })); } catch (e) { /* not kept */ }
    location.reload();
  }

  // The page is asked for again, and only a page that looks different is loaded again.
  function compare() {
    fetch(location.href, { cache: 'no-store' }).then(function (answer) { return answer.text(); }).then(function (text) {
      var found = /<script src="\/_annals\/client\.js" data-page="([^"]*)"/.exec(text);
      if (!found || found[1] !== own.page || own.from === '') reload();
    }, function () { /* the server has gone; the stream tells when it is back */ });
  }

  // A style under a new name takes the place of the old one once it is there; the page stays as it is.
  function restyle(styles) {
    doc.querySelectorAll('link[rel="stylesheet"]').forEach(function (old) {
      var name = /^(.*\/)?assets\/(.+)\.[0-9a-f]+\.css$/.exec(old.getAttribute('href'));
      if (!name || old.dataset.annalsOld) return;
      styles.forEach(function (path) {
        var next = /^assets\/(.+)\.[0-9a-f]+\.css$/.exec(path), href = (name[1] || '') + path;
        if (!next || next[1] !== name[2] || old.getAttribute('href') === href) return;
        var link = old.cloneNode();
        link.href = href;
        old.dataset.annalsOld = 'true';
        link.addEventListener('load', function () { old.remove(); });
        link.addEventListener('error', function () { old.remove(); });
        old.after(link);
      });
    });
  }

  function count(n, word) { return n + ' ' + word + (n === 1 ? '' : 's'); }

  function entry(fault) {
    var item = make('li', fault.severity), where = make('p', 'where');
    where.append(make('code', '', fault.file + ':' + fault.line + ':' + fault.column), ' ', make('b', '', fault.severity + ' ' + fault.code));
    item.append(where, make('p', 'message', fault.message));
    if (fault.token !== undefined && (fault.before + fault.token + fault.after).trim()) {
      var line = make('pre');
      line.append(fault.before, make('mark', '', fault.token || ' '), fault.after);
      item.append(line);
    }
    if (fault.hint) item.append(make('p', 'hint', fault.hint));
    return item;
  }

  function show(state) {
    // Between a change and its check nothing new is known; what was shown stays until then.
    if (!state.checked && !state.diagnostics.length && !state.trouble) return;
    var total = state.errors + state.warnings, key = JSON.stringify(state.diagnostics) + state.trouble;
    overlay.replaceChildren();
    if (total || state.trouble) {
      var head = make('header'), close = make('button', 'close', 'Hide');
      close.type = 'button';
      close.addEventListener('click', function () { hidden = key; overlay.hidden = true; });
      head.append(make('h2', '', state.trouble ? 'The folder cannot be read' : count(state.errors, 'error') + ', ' + count(state.warnings, 'warning')), close);
      overlay.append(head);
      if (state.trouble) overlay.append(make('p', 'message', state.trouble));
      if (state.stale) overlay.append(make('p', 'stale', 'The site cannot be read whole, so this is the page as it last was.'));
      var list = make('ol');
      state.diagnostics.forEach(function (fault) { list.append(entry(fault)); });
      overlay.append(list);
      if (state.diagnostics.length < total) overlay.append(make('p', '', count(total - state.diagnostics.length, 'more finding') + ' in the terminal.'));
    }
    // Warnings alone do not cover the page.
    overlay.hidden = !(state.errors || state.trouble) || hidden === key;
    if (overlay.hidden && hidden !== key) hidden = null;
    label(state, total);
  }

  function label(state, total) {
    bar.replaceChildren();
    if (own.draft === 'true') bar.append(make('span', 'draft', 'Draft: not published'));
    if (total) {
      var open = make('button', state.errors ? 'error' : 'warning', state.errors ? count(state.errors, 'error') : count(state.warnings, 'warning'));
      open.type = 'button';
      open.addEventListener('click', function () { overlay.hidden = !overlay.hidden; hidden = null; });
      bar.append(open);
    }
    if (own.from) {
      var link = make('a', 'source', own.from);
      link.href = '?annals=source';
      link.title = 'The file that this page is made from, and the line to edit';
      link.addEventListener('click', function () { link.href = '?annals=source&at=' + encodeURIComponent(passage()); });
      bar.append(link);
    }
  }

  // The words of the first passage that the window shows.
  function passage() {
    var all = doc.querySelectorAll('main h1, main h2, main h3, main p, main li, main td');
    for (var i = 0; i < all.length; i++) {
      var box = all[i].getBoundingClientRect();
      if (box.top >= 0 && box.height > 0 && all[i].textContent.trim().length > 12 && !all[i].closest('nav')) return all[i].textContent.trim().slice(0, 80);
    }
    return '';
  }

  function take(state) {
    var changed = pages !== null && pages !== state.pages;
    pages = state.pages;
    restyle(state.styles);
    show(state);
    if (changed) compare();
  }

  // Browsers open only six connections to one server: a tab that nobody sees does not hold one.
  function listen() {
    if (doc.visibilityState === 'hidden') {
      if (stream) stream.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource('/_annals/events');
      stream.addEventListener('state', function (event) { take(JSON.parse(event.data)); });
    }
  }

  take(JSON.parse(own.state));
  doc.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', function () { if (stream) stream.close(); stream = null; });
  addEventListener('pageshow', listen);
  listen();
  var here = doc.querySelector('.annals .here');
  if (here && !location.hash) here.scrollIntoView({ block: 'center' });
})(document, document.currentScript);
