/* Filling in a survey: after each answer the draft is kept, and the questions that are asked now come into sight. */
let under_way = false;
let again = false;

async function keep(form) {
  if (under_way) {
    again = true;
    return;
  }
  under_way = true;
  try {
    const response = await fetch(form.dataset.draft, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      redirect: 'manual',
    });
    const told = response.ok && JSON.parse(response.headers.get('HX-Trigger') ?? '{}').asked;
    if (told) show(form, told);
  } catch {
    // without a line the draft waits for the next answer; the button at the end tells
  } finally {
    under_way = false;
    if (again) {
      again = false;
      keep(form);
    }
  }
}

function show(form, told) {
  form.elements.version.value = told.version;
  form.querySelectorAll('[data-question]').forEach(question => {
    question.classList.toggle('later', !told.ids.includes(question.dataset.question));
  });
  const kept = form.querySelector('[data-kept]');
  if (kept) kept.hidden = !told.kept;
}

document.addEventListener('change', event => {
  const form = event.target.closest?.('form[data-asks]');
  if (form) keep(form);
});
