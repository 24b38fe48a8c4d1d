/*
 * The editor of policy files, over a plain text area: it is checked while somebody types, numbers of lines follow, mistakes lead
 * to their place, the last text is kept in this tab until it is saved. Completing words is completion.js.
 */
import { completeIn, send } from './completion.js';

const PAUSE = 250;

const count = text => text.split('\n').length;

function numbers(area, gutter) {
  const wanted = count(area.value);
  area.rows = wanted + 1;
  while (gutter.children.length > wanted) gutter.lastElementChild.remove();
  for (let n = gutter.children.length + 1; n <= wanted; n++) {
    const no = document.createElement('a');
    no.id = `L${n}`;
    no.href = `#L${n}`;
    no.tabIndex = -1;
    no.textContent = n;
    gutter.append(no);
  }
}

function marks(gutter) {
  const bad = new Set([...document.querySelectorAll('#found .mistakes > li > [data-line]')].map(link => link.dataset.line));
  for (const no of gutter.children) no.classList.toggle('bad', bad.has(no.textContent));
}

/* The newest answer counts; one that cannot come is no matter, for saving checks again. */
function checking(form, area, gutter) {
  let asked = 0;
  return async () => {
    const mine = ++asked;
    const { file, basedOn } = form.elements;
    try {
      const answer = await send(form.dataset.check, { file: file.value, basedOn: basedOn.value, text: area.value });
      const found = answer.ok && !answer.redirected ? await answer.text() : null;
      if (found === null || mine !== asked) return;
      document.getElementById('found').outerHTML = found;
      marks(gutter);
    } catch {
      // the page is being left, or the network is away
    }
  };
}

/* Puts the cursor on a line and column, counted as the check counts: in characters. */
function go(area, line, column = 1) {
  const lines = area.value.split('\n');
  const before = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const at = before + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
  area.focus({ preventScroll: true });
  area.setSelectionRange(at, at);
  const frame = area.parentElement;
  const top = (line - 1) * parseFloat(getComputedStyle(area).lineHeight);
  if (top < frame.scrollTop + 40 || top > frame.scrollTop + frame.clientHeight - 60) frame.scrollTop = top - frame.clientHeight / 3;
}

/* Enter keeps the indentation; after "key:" it goes one step in. */
function indent(area, event) {
  const before = area.value.slice(0, area.selectionStart);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const more = /[^#]*:\s*$/.test(line) || /^\s*-\s/.test(line) ? '  ' : '';
  event.preventDefault();
  document.execCommand('insertText', false, `\n${line.match(/^ */)[0]}${more}`);
}

export function edit(form) {
  const area = form.querySelector('textarea[name="text"]');
  const gutter = form.querySelector('.nos');
  if (!area || area.readOnly) return;
  const key = `policy ${form.dataset.draft} ${form.elements.file.value}`;
  const saved = area.value;
  const dirty = () => Boolean(form.dataset.dirty) || area.value !== saved;
  const completion = completeIn(area, form);
  const check = checking(form, area, gutter);
  let leaving = false;
  let pause = 0;

  area.addEventListener('input', () => {
    numbers(area, gutter);
    clearTimeout(pause);
    pause = setTimeout(check, PAUSE);
    try {
      sessionStorage.setItem(key, area.value);
    } catch {
      // a full store is no reason to stop typing
    }
  });
  area.addEventListener('keydown', event => {
    if (event.isComposing || completion.keydown(event)) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) indent(area, event);
  });
  form.addEventListener('submit', () => {
    leaving = true;
    sessionStorage.setItem(`${key} at`, `${area.selectionStart} ${area.parentElement.scrollTop}`);
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-line]');
    if (!link) return;
    event.preventDefault();
    go(area, Number(link.dataset.line), Number(link.dataset.column ?? 1));
  });
  addEventListener('beforeunload', event => {
    if (dirty() && !leaving) event.preventDefault();
  });
  back(form, area, key);
  marks(gutter);
}

/* After a save the cursor is where it was; a text that was never saved is offered again. */
function back(form, area, key) {
  const at = sessionStorage.getItem(`${key} at`);
  const kept = sessionStorage.getItem(key);
  if (at) {
    const [cursor, top] = at.split(' ').map(Number);
    sessionStorage.removeItem(`${key} at`);
    area.focus({ preventScroll: true });
    area.setSelectionRange(cursor, cursor);
    area.parentElement.scrollTop = top;
  } else if (/^#L\d+$/.test(location.hash)) {
    go(area, Number(location.hash.slice(2)));
  }
  if (kept === null || kept === area.value) {
    if (!form.dataset.dirty) sessionStorage.removeItem(key);
    return;
  }
  const offer = document.querySelector('[data-unsaved]');
  offer.hidden = false;
  offer.querySelector('[data-unsaved-take]').addEventListener('click', () => {
    area.value = kept;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    offer.hidden = true;
  });
  offer.querySelector('[data-unsaved-leave]').addEventListener('click', () => {
    sessionStorage.removeItem(key);
    offer.hidden = true;
  });
}
