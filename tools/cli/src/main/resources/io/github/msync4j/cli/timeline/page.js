'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const records = data.records;
  const $ = (id) => document.getElementById(id);
  const levels = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR'];

  // ---- the layout of the axis ------------------------------------------------------------------

  const OVERVIEW = 34; // pixels, as all of these
  const SCALE = 24;
  const ROW = 13;
  const STATE_ROW = 20;
  const GAP = 9;
  const ROWS_SEEN = 12;
  const SHORTEST = 20; // milliseconds from edge to edge

  let gutter = 136;
  const lanes = [];
  let height = SCALE;
  for (const lane of data.lanes) {
    const row = lane.name === 'state' ? STATE_ROW : ROW;
    const rows = Math.min(lane.rows, ROWS_SEEN);
    lanes.push({ ...lane, y: height + GAP / 2, row, rows, height: rows * row });
    height += rows * row + GAP;
  }

  // a record that no span is of has the axis by its time alone
  const spansOf = new Map();
  lanes.forEach((lane) => lane.spans.forEach((span) => {
    if (!spansOf.has(span.record)) spansOf.set(span.record, []);
    spansOf.get(span.record).push(span);
  }));

  const first = records.length ? Math.min(data.from, records[0].t) : data.from;
  const last = Math.max(data.to, first + 1);
  const margin = Math.max((last - first) * 0.02, 5);
  const whole = { from: first - margin, to: last + margin };
  const view = { ...whole };

  // ---- what is wanted --------------------------------------------------------------------------

  const haystacks = new Array(records.length);
  function haystack(i) {
    if (haystacks[i] === undefined) {
      const r = records[i];
      const thrown = r.thrown ? Object.values(r.thrown).join(' ') : '';
      const fields = r.fields.map(([key, value]) => key + '=' + value).join(' ');
      const context = Object.entries(r.context).map(([key, value]) => key + '=' + value).join(' ');
      haystacks[i] = [r.event, r.logger, r.message, fields, r.client, context, r.thread, thrown].join(' ').toLowerCase();
    }
    return haystacks[i];
  }

  const named = {
    level: (r, value) => {
      const least = levels.findIndex((level) => level.toLowerCase().startsWith(value));
      return least >= 0 && levels.indexOf(r.level) >= least;
    },
    event: (r, value) => r.event.toLowerCase().startsWith(value),
    connection: (r, value) => (r.context.connection ?? '') === value,
    operation: (r, value) => (r.context.operation ?? '') === value,
    client: (r, value) => r.client.toLowerCase().startsWith(value),
  };

  function wanted(text) {
    const tests = text.toLowerCase().split(/\s+/).filter((word) => word.length > 0).map((word) => {
      const not = word.length > 1 && word.startsWith('-');
      const bare = not ? word.slice(1) : word;
      const colon = bare.indexOf(':');
      const test = colon > 0 ? named[bare.slice(0, colon)] : undefined;
      const value = bare.slice(colon + 1);
      const holds = test ? (r) => value === '' || test(r, value) : (r, i) => haystack(i).includes(bare);
      return not ? (r, i) => !holds(r, i) : holds;
    });
    const least = Number($('level').value);
    const event = $('event').value;
    const connection = $('connection').value;
    return (r, i) => levels.indexOf(r.level) >= least
      && (event === '' || r.event === event || r.event.startsWith(event + '.'))
      && (connection === '' || connectionOf(r) === connection)
      && tests.every((test) => test(r, i));
  }

  const connectionOf = (r) => r.context.connection === undefined ? '' : r.client + '/' + r.context.connection;
  const isProblem = (r) => r.level === 'WARN' || r.level === 'ERROR' || r.failure === true;

  let shown = []; // the numbers of the records that are wanted, in order
  let isShown = new Uint8Array(records.length);

  function filter() {
    const test = wanted($('text').value);
    isShown = new Uint8Array(records.length);
    shown = [];
    records.forEach((r, i) => {
      if (test(r, i)) {
        isShown[i] = 1;
        shown.push(i);
      }
    });
    $('count').textContent = shown.length === records.length
      ? counted(records.length, 'record')
      : number(shown.length) + ' of ' + counted(records.length, 'record');
    $('table').setAttribute('aria-rowcount', String(shown.length + 1));
    if (selected >= 0 && !isShown[selected]) select(-1);
    reveal(selected >= 0 ? selected : firstInView());
    layRows();
    redraw();
  }

  const number = (n) => n.toLocaleString('en-US');
  const counted = (n, what) => number(n) + ' ' + what + (n === 1 ? '' : 's');

  // ---- time in words ---------------------------------------------------------------------------

  const iso = (t) => new Date(Math.round(t)).toISOString();
  const clock = (t) => iso(t).slice(0, 10) + ' ' + iso(t).slice(11, 23);
  const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 9e5, 18e5,
    36e5, 72e5, 108e5, 216e5, 432e5, 864e5, 1728e5, 6048e5, 12096e5, 24192e5];

  function tickLabel(t, step) {
    const text = iso(t);
    if (step >= 864e5) return text.slice(0, 10);
    if (step >= 6e4) return text.slice(11, 16);
    return step >= 1e3 ? text.slice(11, 19) : text.slice(11, 23);
  }

  function lasting(ms) {
    if (ms < 1e3) return Math.round(ms) + ' ms';
    if (ms < 6e4) return (ms / 1e3).toFixed(ms < 1e4 ? 2 : 1) + ' s';
    if (ms < 36e5) return Math.floor(ms / 6e4) + ' min ' + Math.round(ms % 6e4 / 1e3) + ' s';
    return ms < 864e5 ? (ms / 36e5).toFixed(1) + ' h' : (ms / 864e5).toFixed(1) + ' days';
  }

  // ---- drawing ---------------------------------------------------------------------------------

  let colours = {};
  function readColours() {
    const style = getComputedStyle(document.documentElement);
    colours = new Proxy({}, {
      get: (known, name) => known[name] ??= style.getPropertyValue('--' + name).trim() || style.getPropertyValue('--other'),
    });
  }

  let width = 0;
  const inside = () => width - gutter - 12;
  const x = (t) => gutter + (t - view.from) / (view.to - view.from) * inside();
  const timeAt = (px) => view.from + (px - gutter) / inside() * (view.to - view.from);
  const overviewX = (t) => gutter + (t - whole.from) / (whole.to - whole.from) * inside();
  const overviewTime = (px) => whole.from + (px - gutter) / inside() * (whole.to - whole.from);

  function context(canvas, tall) {
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(tall * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(tall * ratio);
      canvas.style.height = tall + 'px';
    }
    const to = canvas.getContext('2d');
    to.setTransform(ratio, 0, 0, ratio, 0, 0);
    to.clearRect(0, 0, width, tall);
    to.font = '11px system-ui, sans-serif';
    to.textBaseline = 'middle';
    return to;
  }

  let waiting = false;
  function redraw() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        draw();
      });
    }
  }

  function draw() {
    drawLanes(context($('lanes'), height));
    drawOverview(context($('overview'), OVERVIEW));
    markRows();
  }

  function drawLanes(to) {
    drawScale(to);
    to.save();
    to.beginPath();
    to.rect(gutter, 0, width - gutter, height);
    to.clip();
    lanes.forEach((lane) => drawLane(to, lane));
    if (selected >= 0) {
      to.fillStyle = colours.accent;
      to.fillRect(Math.round(x(records[selected].t)), SCALE - 6, 1.5, height);
    }
    to.restore();
    if (records.length === 0) {
      to.fillStyle = colours.soft;
      to.fillText('There is no record.', gutter + 8, height / 2);
    }
  }

  function drawScale(to) {
    const span = view.to - view.from;
    const step = STEPS.find((each) => each / span * inside() > 84) ?? STEPS[STEPS.length - 1];
    to.textAlign = 'left';
    let day = '';
    for (let t = Math.ceil(view.from / step) * step; t <= view.to; t += step) {
      const at = Math.round(x(t));
      to.fillStyle = colours.line;
      to.fillRect(at, 0, 1, height);
      to.fillStyle = colours.soft;
      const date = iso(t).slice(0, 10);
      // the day once, and where it changes
      const label = step < 864e5 && date !== day && day !== '' ? date : tickLabel(t, step);
      day = date;
      if (at + 4 + to.measureText(label).width < width) to.fillText(label, at + 4, SCALE / 2);
    }
    to.fillStyle = colours.soft;
    to.fillText(iso(view.from).slice(0, 10) + ' UTC', 16, SCALE / 2);
  }

  function drawLane(to, lane) {
    to.fillStyle = colours.line;
    to.fillRect(gutter, lane.y + lane.height + GAP / 2 - 1, width, 1);
    const drawn = new Map(); // the last pixel of a row and colour: thousands of ticks may be in one
    for (const span of lane.spans) {
      if (span.to < view.from || span.from > view.to) continue;
      const row = span.row % lane.rows;
      const begin = Math.max(gutter - 2, x(span.from));
      const end = Math.min(width, x(span.to));
      const wide = Math.max(end - begin, 2.5);
      const faint = lane.name !== 'state' && !isShown[span.record];
      const key = row + span.kind + faint;
      if (wide === 2.5 && drawn.get(key) === Math.round(begin) && span.record !== selected) continue;
      drawn.set(key, Math.round(begin));
      drawSpan(to, lane, span, begin, wide, lane.y + row * lane.row, faint);
    }
  }

  function drawSpan(to, lane, span, begin, wide, y, faint) {
    to.globalAlpha = faint ? 0.13 : 1;
    to.fillStyle = colours[span.kind];
    const tall = lane.row - 3;
    to.beginPath();
    to.roundRect(begin, y + 1, wide, tall, wide > 6 ? 3 : 1);
    to.fill();
    if (span.record === selected) {
      to.strokeStyle = colours.text;
      to.lineWidth = 1.5;
      to.stroke();
    }
    if (lane.name === 'state' && wide > 40) {
      to.save();
      to.clip();
      to.fillStyle = span.kind === 'logged-out' ? colours.soft : colours.ink;
      to.fillText(span.label, Math.max(begin, gutter) + 6, y + 1 + tall / 2);
      to.restore();
    }
    to.globalAlpha = 1;
  }

  function drawOverview(to) {
    const columns = Math.max(1, Math.floor(inside() / 3));
    const all = new Uint32Array(columns);
    const bad = new Uint32Array(columns);
    for (const i of shown) {
      const at = Math.min(columns - 1, Math.max(0, Math.floor((overviewX(records[i].t) - gutter) / 3)));
      all[at]++;
      if (isProblem(records[i])) bad[at]++;
    }
    const most = Math.max(1, ...all);
    all.forEach((count, at) => {
      if (count === 0) return;
      // few records are seen beside many
      const tall = 3 + Math.sqrt(count / most) * (OVERVIEW - 9);
      to.fillStyle = bad[at] ? colours.failure : colours.other;
      to.fillRect(gutter + at * 3, OVERVIEW - 3 - tall, 2, tall);
    });
    const from = overviewX(view.from);
    const to_ = overviewX(view.to);
    to.fillStyle = colours.window;
    to.fillRect(from, 0, Math.max(2, to_ - from), OVERVIEW);
    to.fillStyle = colours.accent;
    to.fillRect(from, 0, 1.5, OVERVIEW);
    to.fillRect(to_ - 1.5, 0, 1.5, OVERVIEW);
    to.fillStyle = colours.soft;
    to.textAlign = 'left';
    to.fillText(lasting(view.to - view.from), 16, OVERVIEW / 2);
  }

  // ---- moving along the axis -------------------------------------------------------------------

  function look(from, to) {
    const span = Math.min(Math.max(to - from, SHORTEST), whole.to - whole.from);
    const middle = (from + to) / 2;
    view.from = Math.min(Math.max(middle - span / 2, whole.from), whole.to - span);
    view.to = view.from + span;
    if (selected < 0 || records[selected].t < view.from || records[selected].t > view.to) reveal(firstInView(), true);
    redraw();
  }

  function zoom(factor, around = (view.from + view.to) / 2) {
    look(around - (around - view.from) * factor, around + (view.to - around) * factor);
  }

  const pan = (part) => {
    const by = (view.to - view.from) * part;
    look(view.from + by, view.to + by);
  };

  function firstInView() {
    return shown.find((i) => records[i].t >= view.from) ?? -1;
  }

  /** What is drawn at a place: what is short before what is long, what is wanted before what is not. */
  function spanAt(px, py) {
    const lane = lanes.find((each) => py >= each.y && py < each.y + each.height);
    if (!lane || px < gutter) return null;
    const row = Math.floor((py - lane.y) / lane.row);
    let best = null;
    for (const span of lane.spans) {
      if (span.row % lane.rows !== row) continue;
      const off = Math.max(x(span.from) - px, px - Math.max(x(span.to), x(span.from) + 2.5), 0);
      if (off > 4) continue;
      const cost = off * 10 + Math.min(x(span.to) - x(span.from), 1000) / 1000 + (isShown[span.record] ? 0 : 100);
      if (!best || cost < best.cost) best = { span, cost };
    }
    return best?.span ?? null;
  }

  function tip(span, px, py) {
    const box = $('tip');
    box.hidden = !span;
    $('lanes').classList.toggle('over', Boolean(span));
    if (!span) return;
    const r = records[span.record];
    const lines = [element('b', '', span.label || r.event)];
    if (span.to > span.from) lines.push(element('div', '', clock(span.from) + ', for ' + lasting(span.to - span.from)));
    else lines.push(element('div', '', clock(span.from)));
    lines.push(element('div', '', r.message + fieldsOf(r)));
    box.replaceChildren(...lines);
    const wide = box.offsetWidth;
    box.style.left = Math.max(8, Math.min(px + 14, width - wide - 8)) + 'px';
    box.style.top = OVERVIEW + py + 18 + 'px';
  }

  const lanesCanvas = $('lanes');
  let grabbed = null;
  lanesCanvas.addEventListener('pointerdown', (e) => {
    grabbed = { at: e.offsetX, from: view.from, to: view.to, moved: false };
    lanesCanvas.setPointerCapture(e.pointerId);
  });
  lanesCanvas.addEventListener('pointermove', (e) => {
    if (grabbed) {
      const by = (grabbed.at - e.offsetX) / inside() * (grabbed.to - grabbed.from);
      grabbed.moved ||= Math.abs(grabbed.at - e.offsetX) > 3;
      if (grabbed.moved) {
        lanesCanvas.classList.add('moving');
        tip(null);
        look(grabbed.from + by, grabbed.to + by);
      }
    } else {
      tip(spanAt(e.offsetX, e.offsetY), e.offsetX, e.offsetY);
    }
  });
  lanesCanvas.addEventListener('pointerup', (e) => {
    lanesCanvas.classList.remove('moving');
    const clicked = grabbed && !grabbed.moved;
    grabbed = null;
    const span = clicked ? spanAt(e.offsetX, e.offsetY) : null;
    if (span) {
      if (!isShown[span.record]) clear();
      select(span.record);
    }
  });
  lanesCanvas.addEventListener('pointerleave', () => tip(null));
  lanesCanvas.addEventListener('dblclick', (e) => zoom(0.35, timeAt(e.offsetX)));
  lanesCanvas.addEventListener('wheel', (e) => {
    e.preventDefault();
    tip(null);
    if (e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY)) pan((e.deltaX || e.deltaY) / 600);
    else zoom(Math.exp(Math.max(-60, Math.min(60, e.deltaY)) / 180), timeAt(e.offsetX));
  }, { passive: false });

  const overview = $('overview');
  const centre = (e) => {
    const half = (view.to - view.from) / 2;
    look(overviewTime(e.offsetX) - half, overviewTime(e.offsetX) + half);
  };
  overview.addEventListener('pointerdown', (e) => {
    overview.setPointerCapture(e.pointerId);
    centre(e);
  });
  overview.addEventListener('pointermove', (e) => {
    if (e.buttons) centre(e);
  });

  // ---- the table -------------------------------------------------------------------------------

  const LINE = 26;
  const table = $('table');
  const rows = $('rows');
  let selected = -1;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    // never markup: whatever is in a log is text
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const fieldsOf = (r) => r.fields.map(([key, value]) => '  ' + key + '=' + value).join('');

  const isOutside = (r) => r.t < view.from || r.t > view.to;

  function row(place) {
    const i = shown[place];
    const r = records[i];
    const made = element('div', 'row level-' + r.level + (r.failure ? ' failure' : '') + (isOutside(r) ? ' outside' : ''));
    made.id = 'r' + i;
    made.setAttribute('role', 'row');
    made.setAttribute('aria-rowindex', String(place + 2));
    made.setAttribute('aria-selected', String(i === selected));
    made.style.top = place * LINE + 'px';
    const what = element('span', 'what', r.message);
    what.append(element('span', 'fields', fieldsOf(r)));
    const connection = (r.context.connection ? '#' + r.context.connection + ' ' : '') + r.client.slice(0, 6);
    made.append(
      element('span', 'time', clock(r.t)),
      element('span', 'level', r.level),
      element('span', 'connection', connection),
      element('span', 'event', r.event),
      what,
    );
    [...made.children].forEach((cell) => cell.setAttribute('role', 'gridcell'));
    made.addEventListener('click', () => select(i));
    return made;
  }

  /** Only what is seen is there: a log has thousands of rows. */
  function layRows() {
    rows.style.height = shown.length * LINE + 'px';
    const from = Math.max(0, Math.floor(table.scrollTop / LINE) - 8);
    const to = Math.min(shown.length, Math.ceil((table.scrollTop + table.clientHeight) / LINE) + 8);
    const made = [];
    for (let place = from; place < to; place++) made.push(row(place));
    if (shown.length === 0) made.push(element('p', 'empty', 'Nothing is left. Take something out of the filter.'));
    rows.replaceChildren(...made);
    const active = selected >= 0 && document.getElementById('r' + selected);
    if (active) table.setAttribute('aria-activedescendant', active.id);
    else table.removeAttribute('aria-activedescendant');
  }

  function markRows() {
    for (const each of rows.children) {
      if (each.id) each.classList.toggle('outside', isOutside(records[Number(each.id.slice(1))]));
    }
  }

  function reveal(i, onTop = false) {
    const place = i < 0 ? -1 : placeOf(i);
    if (place < 0) return;
    const top = place * LINE;
    const room = table.clientHeight - LINE * 2;
    if (onTop) table.scrollTop = top;
    else if (top < table.scrollTop) table.scrollTop = Math.max(0, top - LINE * 2);
    else if (top > table.scrollTop + room - LINE) table.scrollTop = top - room + LINE * 2;
  }

  /** Where a record is among those that are shown. They are in order. */
  function placeOf(i) {
    let from = 0;
    let to = shown.length - 1;
    while (from <= to) {
      const middle = (from + to) >> 1;
      if (shown[middle] === i) return middle;
      if (shown[middle] < i) from = middle + 1;
      else to = middle - 1;
    }
    return -1;
  }

  function select(i) {
    selected = i;
    if (i >= 0) {
      const t = records[i].t;
      if (t < view.from || t > view.to) {
        const half = (view.to - view.from) / 2;
        look(t - half, t + half);
      }
      reveal(i);
    }
    layRows();
    showDetail();
    redraw();
  }

  function step(by) {
    if (shown.length === 0) return;
    const place = selected < 0 ? placeOf(firstInView()) - by : placeOf(selected);
    select(shown[Math.min(Math.max(place + by, 0), shown.length - 1)]);
  }

  function problem(by) {
    const from = selected < 0 ? (by > 0 ? -1 : shown.length) : placeOf(selected);
    for (let place = from + by; place >= 0 && place < shown.length; place += by) {
      if (isProblem(records[shown[place]])) {
        select(shown[place]);
        return;
      }
    }
  }

  function showDetail() {
    const detail = $('detail');
    if (selected < 0) {
      detail.replaceChildren(element('p', 'empty', 'Choose a record, on the axis or in the table.'));
      return;
    }
    const r = records[selected];
    const parts = [element('h2', '', r.event || r.logger), element('p', '', r.message)];
    if (r.fields.length) parts.push(element('h3', '', 'Fields'), list(r.fields));
    parts.push(element('h3', '', 'Record'), list([
      ['time', iso(r.t)], ['level', r.level], ['logger', r.logger], ['thread', r.thread], ['client', r.client],
      ...Object.entries(r.context),
    ]));
    if (r.thrown) {
      parts.push(element('h3', '', 'Thrown'), element('pre', '', r.thrown.stack || r.thrown.type));
    }
    detail.replaceChildren(...parts);
    detail.scrollTop = 0;
  }

  function list(pairs) {
    const made = element('dl');
    pairs.forEach(([name, value]) => made.append(element('dt', '', name), element('dd', '', value)));
    return made;
  }

  table.addEventListener('scroll', layRows);

  // ---- keys and controls -----------------------------------------------------------------------

  function clear() {
    $('text').value = '';
    ['level', 'event', 'connection'].forEach((id) => $(id).selectedIndex = 0);
    filter();
  }

  const showWhole = () => look(whole.from, whole.to);

  function zoomTo(i) {
    if (i < 0) return;
    const own = spansOf.get(i) ?? [];
    const from = Math.min(records[i].t, ...own.map((span) => span.from));
    const to = Math.max(records[i].t, ...own.map((span) => span.to));
    const around = Math.max((to - from) * 0.4, 250);
    look(from - around, to + around);
  }

  function toggleKeys() {
    $('keys').hidden = !$('keys').hidden;
    $('help').setAttribute('aria-expanded', String(!$('keys').hidden));
    resize();
  }

  const keys = {
    ArrowLeft: () => pan(-0.15), ArrowRight: () => pan(0.15),
    ArrowUp: () => step(-1), ArrowDown: () => step(1),
    PageUp: () => step(-Math.max(1, Math.floor(table.clientHeight / LINE) - 2)),
    PageDown: () => step(Math.max(1, Math.floor(table.clientHeight / LINE) - 2)),
    Home: () => shown.length && select(shown[0]), End: () => shown.length && select(shown[shown.length - 1]),
    '+': () => zoom(0.6), '=': () => zoom(0.6), '-': () => zoom(1 / 0.6), 0: showWhole,
    n: () => problem(1), p: () => problem(-1), Enter: () => zoomTo(selected),
    '/': () => $('text').focus(), '?': toggleKeys, Escape: () => clear(),
  };

  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const typing = e.target.closest('input, select, button');
    if (typing) {
      if (e.key === 'Escape') {
        clear();
        $('axis').focus();
      } else if (e.target.id === 'text' && (e.key === 'ArrowDown' || e.key === 'Enter')) {
        e.preventDefault();
        table.focus();
        step(1);
      }
      return;
    }
    const action = keys[e.key];
    if (action) {
      e.preventDefault();
      action();
    }
  });

  $('filters').addEventListener('submit', (e) => e.preventDefault());
  $('filters').addEventListener('input', filter);
  $('in').addEventListener('click', () => zoom(0.6));
  $('out').addEventListener('click', () => zoom(1 / 0.6));
  $('whole').addEventListener('click', showWhole);
  $('help').addEventListener('click', toggleKeys);

  function choices(id, all) {
    $(id).replaceChildren(...all.map(([value, text]) => {
      const made = element('option', '', text);
      made.value = value;
      return made;
    }));
  }

  function fillChoices() {
    const present = levels.map((level, i) => [String(i), i === 0 ? 'All levels' : level + (i < 4 ? ' or worse' : '')]);
    choices('level', present);
    const keysThere = [...new Set(records.map((r) => r.event))].filter((key) => key !== '').sort();
    const groups = [...new Set(keysThere.map((key) => key.split('.')[0]))];
    choices('event', [['', 'All events'], ...groups.flatMap((group) => [[group, group + ' …'],
      ...keysThere.filter((key) => key !== group && key.startsWith(group + '.')).map((key) => [key, '\u2003' + key])])]);
    const connections = [...new Set(records.map(connectionOf))].filter((each) => each !== '').sort();
    choices('connection', [['', 'All connections'], ...connections.map((each) => {
      const [client, connection] = each.split('/');
      return [each, '#' + connection + (data.clients.length > 1 ? ' of ' + client.slice(0, 6) : '')];
    })]);
  }

  function labelLanes() {
    $('labels').replaceChildren(...lanes.map((lane) => {
      const made = element('div', 'lane', lane.title);
      made.dataset.lane = lane.name;
      made.style.top = OVERVIEW + 1 + lane.y + 'px';
      made.style.height = Math.max(lane.height, ROW) + 'px';
      const names = lane.name === 'frame' ? ['out', 'in'] : data.clients.map((id) => id.slice(0, 6));
      if (lane.name === 'frame' || (lane.name === 'state' && data.clients.length > 1)) {
        made.style.alignItems = 'start';
        made.style.lineHeight = lane.row + 'px';
        made.append(element('small', '', names.slice(0, lane.rows).join('\n')));
      }
      return made;
    }));
  }

  function resize() {
    width = $('axis').clientWidth;
    gutter = width < 700 ? 96 : 136;
    layRows();
    draw();
  }

  const problems = records.filter(isProblem).length;
  $('summary').textContent = [
    counted(records.length, 'record'), counted(data.clients.length, 'client'), counted(problems, 'problem'),
    ...(records.length ? [clock(first) + ' UTC, ' + lasting(last - first)] : []),
    ...(data.leftOut ? [counted(data.leftOut, 'line') + ' left out: no records'] : []),
  ].join(' · ');
  readColours();
  fillChoices();
  labelLanes();
  filter();
  showDetail();
  resize();
  new ResizeObserver(resize).observe(document.body);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    readColours();
    draw();
  });
})();
