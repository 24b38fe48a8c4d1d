/*
 * Rows of <table data-select>: the boxes feed the bulk bar of the same block; j and k (or the arrows) move,
 * x picks, Enter opens the row's first link.
 */
const box = row => row.querySelector('input[type="checkbox"]');
const rowsOf = table => [...table.querySelectorAll('tbody tr')].filter(row => box(row) || row.querySelector('a'));

function count(table) {
  let picked = 0;
  for (const row of rowsOf(table)) {
    const on = Boolean(box(row)?.checked);
    row.classList.toggle('picked', on);
    if (on) picked++;
  }
  const bulk = (table.closest('form') ?? table.closest('.block'))?.querySelector('.bulk');
  if (bulk) {
    bulk.classList.toggle('on', picked > 0);
    const shown = bulk.querySelector('[data-count]');
    if (shown) shown.textContent = picked;
    document.body.classList.toggle('has-bulk', picked > 0);
  }
  const all = table.querySelector('thead input[type="checkbox"]');
  if (all) {
    const boxes = rowsOf(table).filter(box).length;
    all.checked = boxes > 0 && picked === boxes;
    all.indeterminate = picked > 0 && picked < boxes;
  }
}

function prepare(root) {
  for (const table of root.querySelectorAll('table[data-select]')) {
    rowsOf(table).forEach((row, at) => {
      row.tabIndex = at === 0 ? 0 : -1;
    });
    count(table);
  }
}

document.addEventListener('change', event => {
  const table = event.target.closest?.('table[data-select]');
  if (!table || event.target.type !== 'checkbox') return;
  if (event.target.closest('thead')) {
    for (const row of rowsOf(table)) if (box(row)) box(row).checked = event.target.checked;
  }
  count(table);
});

const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function move(row, by) {
  const rows = rowsOf(row.closest('table'));
  const next = rows[rows.indexOf(row) + by];
  if (!next) return;
  row.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/* From anywhere on the page but a field, j and k enter the table. */
function enter(event) {
  const typing = event.target.closest?.('input, select, textarea, button, a, dialog, [contenteditable]');
  if (typing || !['j', 'k'].includes(event.key)) return;
  document.querySelector('table[data-select] tbody tr[tabindex="0"]')?.focus();
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = event.target.matches?.('table[data-select] tbody tr') ? event.target : null;
  if (!row) {
    enter(event);
    return;
  }
  if (event.key in step) {
    event.preventDefault();
    move(row, step[event.key]);
  } else if (event.key === 'x' && box(row)) {
    box(row).checked = !box(row).checked;
    count(row.closest('table'));
  } else if (event.key === 'Enter') {
    row.querySelector('a[href]')?.click();
  }
});

prepare(document);
document.addEventListener('htmx:load', event => prepare(event.detail.elt.closest('.block') ?? event.detail.elt));
