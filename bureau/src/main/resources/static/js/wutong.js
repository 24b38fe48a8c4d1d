/*
 * Behaviour of the officers' pages. Every listener sits on the document, so parts that htmx swaps in behave at once.
 * Pages work without any of this; scripts are files only, since the content policy refuses inline ones.
 */
import './requests.js';
import './segments.js';
import './rows.js';
import './dialogs.js';
import './small.js';

document.documentElement.classList.add('js');

/* Charts weigh a megabyte: a page without a chart never loads them. */
async function drawCharts(root) {
  if (root.querySelector('[data-chart]') || root.matches?.('[data-chart]')) {
    const charts = await import('./charts.js');
    await charts.drawAll(root);
  }
}

if (document.querySelector('form[data-asks]')) import('./asks.js');

const editor = document.querySelector('form[data-editor]');
if (editor) import('./editor.js').then(({ edit }) => edit(editor));

drawCharts(document.documentElement);
document.addEventListener('htmx:load', event => {
  // htmx reports the whole body once at the start; that one is already under way
  if (event.detail.elt !== document.body) drawCharts(event.detail.elt);
});
