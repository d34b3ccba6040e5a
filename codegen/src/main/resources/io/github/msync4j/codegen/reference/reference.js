(() => {
  'use strict';
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const search = byId('search');
  const found = byId('found');
  const results = byId('results');
  root.classList.add('js');

  // ---- light and dark ----

  const remembered = {
    get() { try { return localStorage.getItem('msync4j-theme'); } catch { return null; } },
    set(theme) { try { localStorage.setItem('msync4j-theme', theme); } catch { /* not for this page, then */ } },
  };
  const dress = (theme) => {
    root.classList.toggle('dark', theme === 'dark');
    root.classList.toggle('light', theme === 'light');
  };
  dress(remembered.get());
  byId('theme').addEventListener('click', () => {
    const isDark = root.classList.contains('dark')
      || (!root.classList.contains('light') && matchMedia('(prefers-color-scheme: dark)').matches);
    const theme = isDark ? 'light' : 'dark';
    dress(theme);
    remembered.set(theme);
  });

  // ---- one page at a time, by the address ----

  const pages = [...document.querySelectorAll('.page')];
  const titleOf = (heading) => [...heading.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join('');
  const headingOf = (page) => page.querySelector('h1');

  const contentsOf = (page) => {
    const contents = document.createElement('ul');
    contents.className = 'toc';
    for (const part of page.querySelectorAll('.part')) {
      const group = item(part.querySelector('h2'), 'part');
      const list = document.createElement('ul');
      const partTitle = titleOf(part.querySelector('h2'));
      const above = [];
      for (const heading of part.querySelectorAll('article > h3')) {
        const title = titleOf(heading);
        const line = item(heading);
        while (above.length && !title.startsWith(`${above.at(-1)}.`)) above.pop();
        // below what it is a part of, it needs only its own name
        const shown = above.at(-1) ?? (title.startsWith(`${partTitle}.`) ? partTitle : '');
        line.firstChild.textContent = shown ? title.slice(shown.length + 1) : title;
        line.firstChild.style.setProperty('--depth', above.length);
        above.push(title);
        list.append(line);
      }
      group.append(list);
      contents.append(group);
    }
    return contents;
  };
  const item = (heading, className) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${heading.id}`;
    link.textContent = titleOf(heading);
    line.append(link);
    if (className) line.className = className;
    return line;
  };

  /** On a narrow screen a row is a block, and its cells need the columns' headings. */
  const label = (page) => {
    for (const table of page.querySelectorAll('table')) {
      const heads = [...table.querySelectorAll('th')].map((head) => head.textContent);
      for (const row of table.tBodies[0].rows) {
        [...row.cells].forEach((cell, i) => {
          if (i > 0 && i < heads.length - 1) cell.dataset.label = heads[i];
        });
      }
    }
  };

  const open = (page) => {
    if (page.classList.contains('current')) return;
    if (!page.dataset.ready) {
      page.dataset.ready = 'yes';
      label(page);
    }
    pages.forEach((other) => other.classList.toggle('current', other === page));
    document.title = `${page.dataset.title} · msync4j reference`;
    document.querySelectorAll('nav .toc').forEach((toc) => toc.remove());
    for (const link of document.querySelectorAll('nav a')) {
      const isHere = link.hash === `#${headingOf(page).id}`;
      link.classList.toggle('here', isHere);
      if (isHere) {
        link.setAttribute('aria-current', 'page');
        link.after(contentsOf(page));
        link.scrollIntoView({ block: 'nearest' });
      } else {
        link.removeAttribute('aria-current');
      }
    }
  };

  const go = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    const page = target?.closest('.page');
    root.classList.remove('menu');
    byId('menu').setAttribute('aria-expanded', 'false');
    open(page ?? pages.find((each) => each.classList.contains('current')) ?? pages[0]);
    if (page) {
      leaveSearch();
      if (target === headingOf(page)) {
        scrollTo(0, 0);
      } else {
        target.scrollIntoView();
      }
      target.focus({ preventScroll: true });
    }
  };
  addEventListener('hashchange', go);
  byId('menu').addEventListener('click', () => {
    const isOpen = root.classList.toggle('menu');
    byId('menu').setAttribute('aria-expanded', String(isOpen));
  });
  document.addEventListener('click', (event) => {
    // a link to where one is already changes no address
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) go();
  });

  // ---- search ----

  const MOST = 60;
  let index = null;
  let active = -1;

  const read = () => pages.flatMap((page) => [
    ...[headingOf(page), ...page.querySelectorAll('h2')].map((heading) => ({
      id: heading.id, title: titleOf(heading), kind: heading.tagName === 'H1' ? 'page' : 'section',
      summary: heading.tagName === 'H1' ? '' : page.dataset.title, words: [], text: '',
    })),
    ...[...page.querySelectorAll('article')].map((article) => ({
      id: article.querySelector('h3').id,
      title: titleOf(article.querySelector('h3')),
      kind: article.dataset.kind,
      summary: article.dataset.summary,
      words: article.dataset.words.split('\t').filter(Boolean),
      text: article.textContent.toLowerCase(),
    })),
  ]).map((entry, order) => ({
    ...entry, order, lowTitle: entry.title.toLowerCase(), lowSummary: entry.summary.toLowerCase(),
    lowWords: entry.words.map((word) => word.toLowerCase()),
  }));

  const isNumber = (term) => /^-?\d+$/.test(term);

  /** How well a term fits; 0 if it does not. */
  const fit = (entry, term) => {
    if (entry.lowTitle === term || entry.lowTitle.endsWith(`.${term}`)) return 100;
    if (entry.lowWords.includes(term)) return isNumber(term) ? 90 : 50;
    if (entry.lowTitle.startsWith(term)) return 60;
    if (entry.lowTitle.includes(term)) return 40;
    // a number is meant as a whole
    if (isNumber(term)) return 0;
    if (entry.lowWords.some((word) => word.startsWith(term))) return 30;
    if (entry.lowWords.some((word) => word.includes(term))) return 20;
    if (entry.lowSummary.includes(term)) return 10;
    return entry.text.includes(term) ? 2 : 0;
  };

  const look = (terms) => index
    .map((entry) => ({ entry, fits: terms.map((term) => fit(entry, term)) }))
    .filter((hit) => hit.fits.every((each) => each > 0))
    .map((hit) => ({ ...hit, score: hit.fits.reduce((sum, each) => sum + each, 0) }))
    .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order);

  const marked = (tag, className, text, terms) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    text.split(new RegExp(`(${escaped.join('|')})`, 'i')).forEach((piece, i) => {
      if (i % 2) {
        const mark = document.createElement('mark');
        mark.textContent = piece;
        node.append(mark);
      } else {
        node.append(piece);
      }
    });
    return node;
  };

  const shown = ({ entry }, i, terms) => {
    const line = document.createElement('li');
    line.id = `result-${i}`;
    line.dataset.kind = entry.kind;
    line.setAttribute('role', 'option');
    const link = document.createElement('a');
    link.href = `#${entry.id}`;
    link.tabIndex = -1;
    const head = document.createElement('div');
    head.className = 'line';
    head.append(marked('span', 'title', entry.title, terms));
    head.append(marked('span', 'kind', entry.kind, []));
    link.append(head);
    if (entry.summary) link.append(marked('div', 'about', entry.summary, terms));
    // what was found where neither title nor summary show it
    const hidden = terms.filter((term) => !entry.lowTitle.includes(term) && !entry.lowSummary.includes(term));
    const words = entry.words.filter((word, w) => hidden.some((term) => (isNumber(term)
      ? entry.lowWords[w] === term : entry.lowWords[w].includes(term))));
    if (words.length) {
      const hits = document.createElement('div');
      hits.className = 'hits';
      words.slice(0, 4).forEach((word) => hits.append(marked('code', '', word, terms)));
      link.append(hits);
    }
    line.append(link);
    return line;
  };

  const choose = (i) => {
    active = i;
    [...results.children].forEach((line, each) => line.setAttribute('aria-selected', String(each === i)));
    const line = results.children[i];
    line?.scrollIntoView({ block: 'nearest' });
    if (line) {
      search.setAttribute('aria-activedescendant', line.id);
    } else {
      search.removeAttribute('aria-activedescendant');
    }
  };

  const find = () => {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!terms.length) {
      leaveSearch();
      return;
    }
    index ??= read();
    const hits = look(terms);
    root.classList.add('searching');
    found.hidden = false;
    search.setAttribute('aria-expanded', 'true');
    byId('count').textContent = hits.length === 0 ? `Nothing is called “${search.value.trim()}”, and no text has it.`
      : `${hits.length} found${hits.length > MOST ? `, the best ${MOST} of them here` : ''}`;
    results.replaceChildren(...hits.slice(0, MOST).map((hit, i) => shown(hit, i, terms)));
    scrollTo(0, 0);
    choose(hits.length ? 0 : -1);
  };

  const leaveSearch = () => {
    search.value = '';
    root.classList.remove('searching');
    found.hidden = true;
    results.replaceChildren();
    active = -1;
    search.setAttribute('aria-expanded', 'false');
    search.removeAttribute('aria-activedescendant');
  };

  search.addEventListener('input', find);
  search.addEventListener('keydown', (event) => {
    const last = results.children.length - 1;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') {
      choose(Math.min(active + 1, last));
    } else if (event.key === 'ArrowUp') {
      choose(Math.max(active - 1, Math.min(0, last)));
    } else if (event.key === 'Enter') {
      results.children[active]?.querySelector('a').click();
    } else if (event.key === 'Escape') {
      leaveSearch();
      search.blur();
    } else {
      return;
    }
    event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    const isTyping = event.target.closest?.('input, textarea, select');
    const asksForSearch = (event.key === '/' && !isTyping) || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (asksForSearch) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === 'Escape' && root.classList.contains('menu')) {
      root.classList.remove('menu');
      byId('menu').setAttribute('aria-expanded', 'false');
    }
  });

  go();
})();
