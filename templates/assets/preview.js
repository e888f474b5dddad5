'use strict';
// What a link leads to: name, kind and summary of a note, or the entry of a reference, beside the link.
((doc, annals) => {
  const card = doc.createElement('div');
  card.id = 'card';
  card.role = 'tooltip';
  card.popover = 'manual';
  doc.body.append(card);
  let shown, timer;

  const line = (name, text) => Object.assign(doc.createElement(name), { textContent: text });
  // The number of a note: of one that is seldom named, its id is a term of the index.
  const numberOf = async (index, id) => {
    const at = index.names.findIndex(n => n && n[0] === id);
    if (at >= 0) return at;
    const line = (await annals.lines(index, '=' + id, 1)).find(l => l.startsWith(`=${id}:`));
    return line ? parseInt(line.split(':')[1], 10) : -1;
  };
  const noteOf = async link => {
    const index = await annals.index(), href = new URL(link.getAttribute('href'), link.baseURI).href.split(/[?#]/)[0];
    const [folder, id, file, more] = href.startsWith(index.root) ? href.slice(index.root.length).split('/') : [];
    if (!id || more !== undefined || file !== 'index.html') return null;
    const at = await numberOf(index, id);
    if (at < 0 || index.kinds[index.of[at]][0] !== folder) return null;
    const [[, name], [summary]] = await Promise.all([annals.names(index, at), annals.text(index, at)]);
    return [line('b', name), ' ', line('small', index.kinds[index.of[at]][1]), line('p', summary)];
  };
  const referenceOf = link => {
    // A source and one of its passages: the first has no entry of its own.
    const entry = doc.getElementById(link.hash.slice(1)), [source, first] = entry?.closest('li').children ?? [];
    return source && [source, entry.matches('li') ? first : entry].map(p => {
      const copy = p.cloneNode(true);
      copy.removeAttribute('id');
      return copy;
    });
  };

  const hide = () => {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute('aria-describedby');
    shown = null;
    card.hidePopover();
  };
  const place = link => {
    // Where the link begins, and below or above all of its lines.
    const { top, bottom, left } = link.getBoundingClientRect(), start = link.getClientRects()[0]?.left ?? left, { offsetWidth: width, offsetHeight: height } = card;
    card.style.left = Math.max(16, Math.min(start, doc.documentElement.clientWidth - width - 16)) + 'px';
    card.style.top = (bottom + height + 8 > innerHeight && top > height ? top - height - 4 : bottom + 4) + 'px';
  };
  // What cannot be loaded is not shown: the link leads there all the same.
  const show = async link => {
    const isReference = link.matches('[role=doc-noteref]');
    const content = isReference ? referenceOf(link) : await noteOf(link).catch(() => null);
    if (!content || link !== annals.pointed) return;
    shown = link;
    card.replaceChildren(...content);
    link.setAttribute('aria-describedby', 'card');
    card.showPopover();
    place(link);
  };

  // A pointer may be on its way to the card; a focus is not.
  annals.preview = (link, byKey) => {
    clearTimeout(timer);
    annals.pointed = link;
    // What was shown of one link may lie over the next, which a reader has come to and wants to see.
    if (link && shown && shown !== link) hide();
    if (link) timer = setTimeout(show, 150, link);
    else if (byKey) hide();
    else if (shown) timer = setTimeout(hide, 300);
  };
  card.addEventListener('mouseover', () => clearTimeout(timer));
  card.addEventListener('mouseleave', () => annals.preview(null));
  doc.addEventListener('keydown', e => { if (e.key === 'Escape') hide(); });
  // A focus scrolls to its link first: what is still to be shown is shown there.
  doc.addEventListener('scroll', () => { if (shown) hide(); }, { passive: true });
})(document, window.annals);
