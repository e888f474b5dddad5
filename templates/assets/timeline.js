'use strict';
((doc, annals) => {
  const items = [...doc.querySelectorAll('#timeline li[id]')], form = doc.querySelector('#filters form');
  const shown = doc.getElementById('shown'), whole = shown.textContent;

  // Filters. Their state is the address, ?person=jensen-huang&importance=1, the same in every language.
  let address = location.search, state = new URLSearchParams(address);
  const tests = {
    lane: (li, value) => li.classList.contains('l-' + value),
    importance: (li, value) => /i-(\d)/.exec(li.className)[1] <= value,
    era: (li, value) => li.closest('.era').dataset.era === value,
  };
  const hasTag = (li, value) => li.dataset.tags.split(' ').includes(value);
  const apply = () => {
    const filters = [];
    for (const select of form.querySelectorAll('select')) {
      select.value = state.get(select.name) || '';
      if (select.selectedIndex < 0) select.value = '';
      if (select.value) filters.push([tests[select.name] || hasTag, select.value]);
    }
    let count = 0;
    for (const li of items) {
      li.hidden = !filters.every(([test, value]) => test(li, value));
      if (!li.hidden) count++;
    }
    doc.querySelectorAll('.year, .era').forEach(s => { s.hidden = !s.querySelector('li:not([hidden])'); });
    shown.textContent = filters.length ? shown.dataset.text.replace('{0}', count) : whole;
    doc.querySelectorAll('a[data-part]').forEach(a => { a.search = state; });
  };
  const change = () => {
    state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    const query = state.size ? '?' + state : location.pathname;
    try { history.pushState(null, '', query); } catch (e) { /* a file on disk keeps its address */ }
    address = location.search;
    apply();
  };
  if (form) {
    form.addEventListener('change', change);
    form.addEventListener('submit', e => {
      e.preventDefault();
      form.reset();
      change();
    });
    addEventListener('popstate', () => {
      // A link within the page leaves the filters as they are.
      if (location.search === address) return;
      address = location.search;
      state = new URLSearchParams(address);
      apply();
    });
    // A browser that comes back may have kept what was chosen.
    if (state.size || [...new FormData(form).values()].some(Boolean)) apply();
    if (location.search) {
      doc.getElementById('filters').open = true;
      annals.target()?.scrollIntoView();
    }
  }

  // Arrows, Home and End move among the events, once the focus is on one of them or nowhere.
  doc.addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
    const here = doc.activeElement.closest('#timeline li[id]');
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.key];
    if (!here && (doc.activeElement !== doc.body || !/^Arrow(Lef|Righ)t$/.test(e.key))) return;
    const seen = items.filter(li => !li.hidden);
    const to = e.key === 'Home' ? seen[0] : e.key === 'End' ? seen.at(-1) : step && seen[here ? seen.indexOf(here) + step : 0];
    if (!to) return;
    e.preventDefault();
    to.querySelector('.title').focus();
  });

  // The overview marks the years that are in sight.
  const mark = doc.getElementById('here'), columns = new Map(), inSight = new Set();
  doc.querySelectorAll('.overview a').forEach(a => columns.set(a.getAttribute('href').split('#')[1], a.querySelector('rect')));
  const watcher = new IntersectionObserver(entries => {
    for (const entry of entries) inSight[entry.isIntersecting ? 'add' : 'delete'](entry.target.querySelector('h3').id);
    const found = [...inSight].map(id => columns.get(id)).filter(Boolean).map(rect => [parseFloat(rect.getAttribute('x')), parseFloat(rect.getAttribute('width'))]);
    const start = Math.min(...found.map(f => f[0])), end = Math.max(...found.map(f => f[0] + f[1]));
    mark.setAttribute('x', found.length ? start + '%' : 0);
    mark.setAttribute('width', found.length ? end - start + '%' : 0);
  }, { rootMargin: '-160px 0px 0px' });
  if (mark) doc.querySelectorAll('.year').forEach(year => watcher.observe(year));
})(document, window.annals);
