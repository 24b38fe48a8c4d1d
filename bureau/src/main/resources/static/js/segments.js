/*
 * Segmented buttons: row height (kept on this computer) and which pane of a block shows.
 * <span class="seg"><button data-density="tight">…  or  <button data-show="table"> with <div data-pane="table">
 */
const KEY = 'wutong.density';

const stored = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage switched off
  }
};

const store = value => {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // storage switched off: the choice lasts for this page
  }
};

function apply(button) {
  for (const other of button.closest('.seg').querySelectorAll('button')) {
    other.setAttribute('aria-pressed', String(other === button));
  }
  const { density, show } = button.dataset;
  const block = button.closest('.block');
  if (density) block.dataset.rows = density;
  if (show) {
    for (const pane of block.querySelectorAll('[data-pane]')) pane.classList.toggle('on', pane.dataset.pane === show);
  }
}

function prepare(root) {
  for (const seg of root.querySelectorAll('.seg')) {
    const kept = seg.querySelector('[data-density]') && seg.querySelector(`[data-density="${CSS.escape(stored() ?? '')}"]`);
    const pressed = kept ?? seg.querySelector('button[aria-pressed="true"]');
    if (pressed) apply(pressed);
  }
}

document.addEventListener('click', event => {
  const button = event.target.closest('.seg button[data-density], .seg button[data-show]');
  if (!button) return;
  apply(button);
  if (button.dataset.density) store(button.dataset.density);
});

prepare(document);
document.addEventListener('htmx:load', event => prepare(event.detail.elt.parentElement ?? document));
