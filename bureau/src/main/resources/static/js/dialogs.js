/*
 * Questions before what cannot be taken back, and the reason before a whole number is shown.
 *   <form data-confirm="Undo the import of 19,863 rows?">  or the same on a submit button, or hx-confirm on an htmx element
 *   <a href="/people/7/numbers" data-unmask data-target="#numbers">  posts the reason to the link's address
 * Without script the form posts without the question and the link leads to a page that asks for the reason.
 */
const dialog = id => document.getElementById(id);

/** Asks; resolves to true only when the answer is yes. */
function ask(question, yes) {
  const box = dialog('confirm');
  if (!box?.showModal) return Promise.resolve(window.confirm(question));
  box.querySelector('[data-question]').textContent = question;
  const button = box.querySelector('[value="yes"]');
  button.textContent = yes || button.dataset.word;
  box.returnValue = '';
  box.showModal();
  return new Promise(resolve => {
    box.addEventListener('close', () => resolve(box.returnValue === 'yes'), { once: true });
  });
}

document.addEventListener('htmx:confirm', async event => {
  if (!event.detail.question) return;
  event.preventDefault();
  if (await ask(event.detail.question, event.detail.elt.dataset.confirmYes)) event.detail.issueRequest(true);
});

const answered = new WeakSet();

document.addEventListener(
  'submit',
  async event => {
    const form = event.target;
    const source = event.submitter?.dataset.confirm ? event.submitter : form;
    if (!source.dataset.confirm || answered.delete(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    if (await ask(source.dataset.confirm, source.dataset.confirmYes)) {
      answered.add(form);
      form.requestSubmit(submitter);
    }
  },
  true
);

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-unmask]');
  const box = dialog('unmask');
  if (!link || !box?.showModal) return;
  event.preventDefault();
  const form = box.querySelector('form');
  form.reset();
  box.returnValue = '';
  box.showModal();
  box.addEventListener(
    'close',
    () => {
      if (box.returnValue !== 'yes') return;
      const reason = new FormData(form).get('reason');
      window.htmx.ajax('POST', link.href, { source: link, target: link.dataset.target, swap: 'outerHTML', values: { reason } });
    },
    { once: true }
  );
});

/* Cancel closes without asking for the required reason. */
document.addEventListener('click', event => {
  event.target.closest('[data-dismiss]')?.closest('dialog')?.close();
});
