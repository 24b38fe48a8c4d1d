/*
 * What if: a slider and its field show one value; every move asks for the result, the last one wins (hx-sync replaces a request that
 * is still under way). What differs from today carries a bar of gold.
 */
const form = document.querySelector('[data-whatif]');
const PAUSE = 60;
let timer;

const fields = () => [...form.querySelectorAll('input[name^="f."]')];
const changed = field => field.value !== '' && Number(field.value) !== Number(field.dataset.now);

function mark() {
  for (const field of fields()) field.closest('.param').classList.toggle('changed', changed(field));
}

function ask() {
  clearTimeout(timer);
  timer = setTimeout(() => window.htmx.trigger(form, 'whatif'), PAUSE);
}

form.addEventListener('input', event => {
  const { target } = event;
  if (!target.dataset.twin && !target.name.startsWith('f.') && target.name !== 'budget') return;
  const twin = target.dataset.twin
    ? document.getElementById(target.dataset.twin)
    : form.querySelector(`[data-twin="${CSS.escape(target.id)}"]`);
  if (twin) twin.value = target.value;
  mark();
  ask();
});

/* Enter in a field shows the result in place; without scripts the form brings a whole page. */
form.addEventListener('submit', event => {
  if (event.submitter?.formMethod === 'post') return;
  event.preventDefault();
  ask();
});

for (const field of fields()) field.step = field.dataset.step;
mark();
if (!document.querySelector('#result table')) ask();
