/*
 * Completion for a text area: asks the server what may stand at the cursor and offers it in a list beside it. Up and down choose,
 * Enter or Tab takes, Escape closes, Ctrl+Space asks. The focus never leaves the text.
 */
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

/** Posts a form with the token of the page. */
export function send(address, fields) {
  return fetch(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { [meta('csrf-header')]: meta('csrf-token') }
  });
}

const WORD = /[\p{L}\d_.-]/u;
const MIRRORED = ['font', 'lineHeight', 'padding', 'border', 'tabSize', 'letterSpacing', 'whiteSpace'];

/* Where the cursor is within the area: the text before it is laid out again out of sight. */
function place(area) {
  const mirror = document.createElement('div');
  const style = getComputedStyle(area);
  for (const name of MIRRORED) mirror.style[name] = style[name];
  mirror.style.cssText += ';position:absolute;visibility:hidden;width:max-content;left:0;top:0';
  mirror.textContent = area.value.slice(0, area.selectionStart);
  const end = document.createElement('span');
  end.textContent = '|';
  mirror.append(end);
  area.parentElement.append(mirror);
  const spot = { left: area.offsetLeft + end.offsetLeft, top: area.offsetTop + end.offsetTop + end.offsetHeight };
  mirror.remove();
  return spot;
}

export function completeIn(area, form) {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.dataset.suggestions);
  area.parentElement.append(list);
  area.setAttribute('aria-autocomplete', 'list');
  area.setAttribute('aria-controls', list.id);
  let items = [];
  let from = 0;
  let chosen = 0;
  let asked = 0;

  const close = () => {
    asked++;
    list.hidden = true;
    area.removeAttribute('aria-activedescendant');
  };

  const choose = at => {
    chosen = (at + items.length) % items.length;
    [...list.children].forEach((item, n) => item.setAttribute('aria-selected', String(n === chosen)));
    const item = list.children[chosen];
    item.scrollIntoView({ block: 'nearest' });
    area.setAttribute('aria-activedescendant', item.id);
  };

  const take = at => {
    const one = items[at];
    const cursor = area.selectionStart;
    close();
    area.focus();
    area.setSelectionRange(from, cursor);
    document.execCommand('insertText', false, one.insert);
  };

  const show = answer => {
    const typed = area.value.slice(answer.from, area.selectionStart);
    items = answer.items;
    from = answer.from;
    if (items.length === 0 || (items.length === 1 && items[0].text === typed)) {
      close();
      return;
    }
    list.replaceChildren(
      ...items.map((one, n) => {
        const item = document.createElement('li');
        item.id = `suggestion-${n}`;
        item.setAttribute('role', 'option');
        const about = document.createElement('span');
        about.textContent = one.about;
        item.append(one.text, about);
        return item;
      })
    );
    const spot = place(area);
    list.hidden = false;
    const frame = area.parentElement;
    const most = frame.scrollLeft + frame.clientWidth - list.offsetWidth - 8;
    list.style.left = `${Math.max(frame.scrollLeft + 4, Math.min(spot.left, most))}px`;
    const below = spot.top + list.offsetHeight <= frame.scrollTop + frame.clientHeight;
    const above = spot.top - list.offsetHeight - 24;
    list.style.top = `${below || above < frame.scrollTop ? spot.top : above}px`;
    choose(0);
  };

  const ask = async () => {
    const mine = ++asked;
    let answer;
    try {
      answer = await send(form.dataset.complete, {
        file: form.elements.file.value,
        text: area.value,
        offset: area.selectionStart
      });
    } catch {
      return;
    }
    if (mine === asked && answer.ok && answer.headers.get('content-type')?.includes('json')) show(await answer.json());
  };

  let waiting = 0;
  area.addEventListener('input', event => {
    clearTimeout(waiting);
    const last = area.value[area.selectionStart - 1] ?? '';
    const wanted = !event.isComposing && event.inputType?.startsWith('insert') && (WORD.test(last) || /: $/.test(area.value.slice(0, area.selectionStart)));
    if (wanted) waiting = setTimeout(ask, 80);
    else close();
  });
  area.addEventListener('blur', () => setTimeout(close, 150));
  area.addEventListener('click', close);
  list.addEventListener('mousedown', event => {
    event.preventDefault();
    const item = event.target.closest('li');
    if (item) take([...list.children].indexOf(item));
  });

  return {
    /** @returns whether the key was for the list */
    keydown(event) {
      if (event.key === ' ' && event.ctrlKey) {
        event.preventDefault();
        ask();
        return true;
      }
      if (list.hidden) return false;
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps) choose(chosen + steps[event.key]);
      else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
      else if (event.key === 'Escape') close();
      else return false;
      event.preventDefault();
      return true;
    }
  };
}
