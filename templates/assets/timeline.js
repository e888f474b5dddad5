'use strict';
(function (doc) {
  var filters = doc.getElementById('filters'), shown = doc.getElementById('shown');
  var items = Array.prototype.slice.call(doc.querySelectorAll('#timeline li[id]'));
  if (!filters) return;
  var whole = shown.textContent;

  // The state is the address: ?lane=first&importance=1&era=graphics
  function apply() {
    var state = new URLSearchParams(location.search), n = 0;
    var lane = state.get('lane'), weight = +state.get('importance') || 3, era = state.get('era');
    items.forEach(function (li) {
      li.hidden = !!(lane && li.dataset.lane !== lane) || li.dataset.importance > weight || !!(era && li.closest('.era').dataset.era !== era);
      if (!li.hidden) n++;
    });
    doc.querySelectorAll('.year, .era').forEach(function (s) { s.hidden = !s.querySelector('li:not([hidden])'); });
    shown.textContent = n === items.length ? whole : shown.dataset.text.replace('{0}', n);
    filters.querySelectorAll('a').forEach(function (a) {
      var next = new URLSearchParams(state), name = a.dataset.name, value = a.dataset.value;
      if (value) next.set(name, value); else next.delete(name);
      a.search = next;
      if ((state.get(name) || '') === (value || '')) a.setAttribute('aria-current', 'true'); else a.removeAttribute('aria-current');
    });
  }
  filters.addEventListener('click', function (e) {
    var a = e.target.closest('a');
    if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
    try { history.pushState(null, '', a.href); } catch (x) { return; }
    e.preventDefault();
    apply();
  });
  addEventListener('popstate', apply);
  apply();
  if (location.search.length > 1) filters.open = true;

  // Arrows, Home and End move among the events, once the focus is on one of them or nowhere.
  doc.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
    var here = doc.activeElement.closest('#timeline li[id]');
    var step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.key];
    if (!here && (doc.activeElement !== doc.body || !/^Arrow(Lef|Righ)t$/.test(e.key))) return;
    var seen = items.filter(function (li) { return !li.hidden; }), to;
    if (e.key === 'Home') to = seen[0];
    else if (e.key === 'End') to = seen[seen.length - 1];
    else if (step) to = seen[here ? seen.indexOf(here) + step : 0];
    if (!to) return;
    e.preventDefault();
    to.querySelector('.title').focus();
  });
})(document);
