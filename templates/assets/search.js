'use strict';
// Search: a dialog on any page. Terms are made as Search/SearchText.cs makes them.
((doc, annals) => {
  const HAN = /[\u3400-\u9fff]/, WORD = /[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu, MOST = 20;
  const el = (name, attributes, ...children) => {
    const e = doc.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) e.setAttribute(key, value);
    e.append(...children);
    return e;
  };

  let han;
  const fold = text => {
    const folded = text.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase();
    return han ? folded.replace(/[\u3400-\u9fff]/g, c => han.get(c) || c) : folded;
  };
  const simplify = table => {
    han = new Map();
    for (const group of table.split(/\s+/)) for (const variant of group.slice(1)) han.set(variant, group[0]);
  };

  // Whether two words are the same but for one letter changed, added, left out, or two exchanged.
  const near = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const rest = (x, y) => a.slice(i + x) === b.slice(i + y);
    return rest(1, 1) || rest(1, 0) || rest(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(2, 2));
  };
  const starts = (word, query) => word.startsWith(query) || (query.length > 3 && (near(word, query) || near(word.slice(0, query.length), query)));
  const wordsOf = folded => folded.match(WORD) || [];

  // How well a name answers: the whole name, its start (the more of it the better), a part, or every word of the query by its start.
  const nameScore = (name, query, words) => {
    if (name === query) return 10;
    if (name.startsWith(query)) return 8 + query.length / name.length;
    const at = name.indexOf(query);
    if (at > 0 && (HAN.test(query) || !/[\p{L}\p{N}]/u.test(name[at - 1]))) return 7;
    const own = wordsOf(name);
    const share = query.length / Math.max(query.length, name.length);
    if (words.every(w => own.some(o => (HAN.test(w) ? o.includes(w) : o.startsWith(w))))) return 6 + share;
    return words.every(w => own.some(o => (HAN.test(w) ? o.includes(w) : starts(o, w)))) ? 4 + share : 0;
  };

  const termsOf = query => wordsOf(query).flatMap(w => {
    if (!HAN.test(w) || w.length < 3) return [w];
    return Array.from({ length: w.length - 1 }, (_, i) => w.slice(i, i + 2));
  }).slice(0, 8);

  // The lines of names and their words (as `~nkpad thi`) that differ from letters by one slip, which lies in the first three: one
  // left out, one changed or two exchanged, one added, or the third exchanged with the fourth. A short rest must be a whole one.
  const slips = async (index, letters) => {
    const heads = [letters.slice(0, 2), letters.slice(0, 3), letters.slice(0, 4), letters.slice(0, 2) + letters[3]];
    const rests = [letters.slice(2), letters.slice(3), letters.slice(4), letters[2] + letters.slice(4)].map(r => r.slice(0, 21));
    const found = await Promise.all(rests.map(async (rest, i) => {
      const stem = '~' + rest + (rest.length < 3 ? ' ' : '');
      return rest ? (await annals.lines(index, stem, 2)).filter(l => l.startsWith(stem) && near(l.slice(l.indexOf(' ') + 1, l.indexOf(':')), heads[i])) : [];
    }));
    return [...new Set(found.flat())];
  };

  // The notes that have a term, each with its weight: 5 in names, 3 in the summary, 1 in prose; and whether they are all that have it.
  const notesWith = async (index, term) => {
    let found = (await annals.lines(index, term, 3)).filter(l => l.startsWith(term));
    if (!found.length && !HAN.test(term) && term.length > 3) {
      found = (await annals.lines(index, term.slice(0, 3), 4)).filter(l => starts(l.slice(0, l.indexOf(':')), term));
      if (!found.length) found = await slips(index, term);
    }
    return notesOf(found);
  };
  const notesOf = found => {
    const notes = new Map();
    for (const line of found) {
      const lists = line.slice(line.indexOf(':') + 1).replace('+', '').split(';');
      lists.forEach((list, place) => {
        let note = 0;
        for (const step of list ? list.split(',') : []) notes.set(note += +step, Math.max([5, 3, 1][place], notes.get(note) || 0));
      });
    }
    return { notes, isCut: found.some(l => l.endsWith('+')) };
  };
  // The notes that have every term. A list that was cut short shuts nobody out, unless there is no other.
  const notesWithAll = lists => {
    const whole = lists.filter(l => !l.isCut), must = whole.length ? whole : lists;
    return [...must[0].notes.keys()].filter(n => must.every(l => l.notes.has(n))).map(n => [n, lists.reduce((sum, l) => sum + (l.notes.get(n) || 0), 0)]);
  };

  const find = async (index, text, kind) => {
    if (HAN.test(text) && !han) {
      simplify(await annals.load(index.base + 'han.js'));
      index.folded = [];
    }
    const query = fold(text).trim().replace(/\s+/g, ' '), words = wordsOf(query);
    if (!words.length) return { hits: [], words };
    const folded = index.folded ||= [], scores = new Map(), isWanted = n => kind === '' || index.of[n] === kind;
    const byName = n => {
      folded[n] ||= index.names[n].slice(1).map(fold);
      return 100 * Math.max(0, ...folded[n].map((name, at) => nameScore(name, query, words) - (at ? 0.1 : 0)));
    };
    for (let n = 0; n < Math.min(index.first, index.of.length); n++) {
      if (isWanted(n) && byName(n)) scores.set(n, byName(n));
    }
    const all = notesWithAll(await Promise.all(termsOf(query).map(t => notesWith(index, t)))).filter(([n]) => isWanted(n));
    for (const [note, weight] of all) scores.set(note, (scores.get(note) || 0) + weight);
    const best = () => [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([note]) => note);
    // Of the notes that are seldom named, those that may be shown are held against the query by their names as well.
    await Promise.all(best().filter(n => n >= index.first).slice(0, MOST).map(async n => {
      await annals.names(index, n);
      scores.set(n, scores.get(n) + byName(n));
    }));
    // No name holds the query as it stands: a slip may have made other words of what was meant.
    const letters = words.join('').slice(0, 24);
    if (letters.length > 3 && !HAN.test(letters) && !best().some(n => scores.get(n) > 690)) {
      for (const n of notesOf(await slips(index, letters)).notes.keys()) if (isWanted(n)) scores.set(n, (scores.get(n) || 0) + 300);
    }
    const hits = best();
    await Promise.all(hits.slice(0, MOST).map(n => annals.names(index, n)));
    return { hits, words };
  };

  // Where the words of a query stand in a text, as [start, end] pairs in order.
  const marks = (text, words) => {
    const folded = Array.from(text, c => fold(c)[0] || ' ').join('');
    if (folded.length !== text.length) return [];
    const found = [];
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        if (HAN.test(word) || at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1])) found.push([at, at + word.length]);
      }
    }
    return found.sort((a, b) => a[0] - b[0]).filter(([start], i, list) => i === 0 || start >= list[i - 1][1]);
  };
  const marked = (text, words) => {
    const parts = [];
    let at = 0;
    for (const [start, end] of marks(text, words)) {
      parts.push(text.slice(at, start), el('mark', null, text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  };
  const excerpt = (summary, prose, words) => {
    if (marks(summary, words).length || !marks(prose, words).length) return marked(summary, words);
    const from = Math.max(0, marks(prose, words)[0][0] - 40), to = from + (HAN.test(prose) ? 90 : 160);
    return marked((from ? '…' : '') + prose.slice(from, to) + (to < prose.length ? '…' : ''), words);
  };

  let dialog, panel;
  const build = index => {
    const texts = index.texts;
    const input = el('input', { type: 'search', id: 'q', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'hits', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false' });
    const kind = el('select', { id: 'q-kind' }, el('option', { value: '' }, texts.all), ...index.kinds.map(([, , plural], i) => el('option', { value: i }, plural)));
    const status = el('p', { role: 'status', class: 'about' });
    const list = el('ul', { id: 'hits', role: 'listbox', 'aria-label': texts.label });
    let turn = 0, active = -1, shown = Promise.resolve();
    // What is said about a hit is loaded when the hit comes into sight.
    const tell = new WeakMap(), inSight = new IntersectionObserver(entries => entries.filter(e => e.isIntersecting).forEach(({ target }) => {
      inSight.unobserve(target);
      tell.get(target)();
    }));

    const choose = at => {
      const options = list.children;
      if (options[active]) options[active].removeAttribute('aria-selected');
      active = options.length ? (at + options.length) % options.length : -1;
      if (active < 0) return input.removeAttribute('aria-activedescendant');
      options[active].setAttribute('aria-selected', 'true');
      options[active].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', options[active].id);
    };

    const answer = async () => {
      const mine = ++turn;
      // What failed to load is asked for again by the next letter.
      const { hits, words, fault } = await find(index, input.value, kind.value).catch(() => ({ hits: [], words: [], fault: texts.failed }));
      if (mine !== turn) return;
      inSight.disconnect();
      list.replaceChildren(...hits.slice(0, MOST).map((note, i) => {
        const [id, name] = index.names[note];
        const about = el('p', { class: 'about' });
        const link = el('a', { href: annals.href(index, note), tabindex: '-1' }, ...marked(name, words));
        const hit = el('li', { id: `hit-${i}`, role: 'option', 'data-id': id }, link, ' ', el('small', null, index.kinds[index.of[note]][1]), about);
        // Without its text a hit still leads to its note.
        tell.set(hit, () => annals.text(index, note).then(([summary, prose]) => about.append(...excerpt(summary, prose, words)), () => {}));
        inSight.observe(hit);
        return hit;
      }));
      active = -1;
      input.removeAttribute('aria-activedescendant');
      input.setAttribute('aria-expanded', String(hits.length > 0));
      status.textContent = fault || (words.length ? (hits.length ? texts.found.replace('{0}', hits.length) : texts.none) : texts.keys);
    };
    const show = () => { shown = answer(); };

    input.addEventListener('input', show);
    kind.addEventListener('change', show);
    input.addEventListener('keydown', e => {
      // An input method has these keys to itself while it composes (Safari says so by the code alone).
      if (e.isComposing || e.keyCode === 229) return;
      if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
        e.preventDefault();
        choose(active < 0 && e.key === 'ArrowUp' ? -1 : active + (e.key === 'ArrowDown' ? 1 : -1));
      } else if (e.key === 'Escape') {
        // A search field would keep the first Escape for itself.
        e.preventDefault();
        dialog.close();
      } else if (e.key === 'Enter') {
        e.preventDefault();
        // What stands in the list may still answer the letters before: what was typed last is waited for.
        shown.then(() => list.children[Math.max(active, 0)]?.querySelector('a').click());
      }
    });
    list.addEventListener('click', e => {
      const link = e.target.closest('li')?.querySelector('a');
      if (link && !e.target.closest('a')) link.click();
    });
    status.textContent = texts.keys;
    return {
      input,
      show,
      parts: [el('p', { class: 'query' }, el('label', { for: 'q' }, texts.label), input, el('label', { for: 'q-kind' }, texts.kind), kind), status, list],
    };
  };

  annals.search = async query => {
    const index = await annals.index();
    if (!dialog) {
      panel = build(index);
      const close = el('button', { type: 'button', class: 'close' }, index.texts.close);
      dialog = el('dialog', { class: 'search', 'aria-label': index.texts.label }, ...panel.parts, close);
      close.addEventListener('click', () => dialog.close());
      // Closed by a press beside it, not by one that began inside it, as marking what was typed may.
      let beside = false;
      const isBeside = e => {
        const { left, right, top, bottom } = dialog.getBoundingClientRect();
        return e.target === dialog && (e.clientX < left || e.clientX > right || e.clientY < top || e.clientY > bottom);
      };
      dialog.addEventListener('pointerdown', e => { beside = isBeside(e); });
      dialog.addEventListener('click', e => { if (beside && isBeside(e)) dialog.close(); });
      doc.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
    if (query) {
      panel.input.value = query;
      panel.show();
    }
    panel.input.focus();
    panel.input.select();
  };
})(document, window.annals);
