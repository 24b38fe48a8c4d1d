/* Messages in the corner, from <template id="toast"> of the layout, which also holds the words in the page's language. */
const template = () => document.getElementById('toast');

/** The layout's own words: denied, failed, offline. */
export function text(name) {
  return template()?.dataset[name] ?? '';
}

/** Shows one message; good ones leave by themselves, bad ones stay until closed. */
export function toast(message, kind = 'ok') {
  const source = template();
  const place = document.getElementById('toasts');
  if (!source || !place) return;
  const note = source.content.firstElementChild.cloneNode(true);
  note.classList.add(kind);
  note.querySelector('[data-message]').textContent = message;
  place.append(note);
  if (kind !== 'bad') setTimeout(() => note.remove(), 6000);
}

/* The server may send a message along with a swap: HX-Trigger: {"toast": {"text": "…", "kind": "ok"}} */
document.addEventListener('toast', event => toast(event.detail.text, event.detail.kind));
