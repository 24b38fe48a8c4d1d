/* Small conveniences: closing, printing, the menu on a phone, the language link, submitting on change. */
document.addEventListener('click', event => {
  const closer = event.target.closest('[data-close]');
  if (closer) {
    const form = closer.closest('form');
    closer.closest(closer.dataset.close)?.remove();
    if (form && 'submit' in closer.dataset) form.requestSubmit();
    return;
  }
  if (event.target.closest('[data-print]')) {
    event.preventDefault();
    window.print();
    return;
  }
  const burger = event.target.closest('.burger');
  if (burger) {
    event.preventDefault();
    const open = document.getElementById('rail').classList.toggle('open');
    burger.setAttribute('aria-expanded', String(open));
    return;
  }
  const lang = event.target.closest('a[data-lang]');
  if (lang) {
    // keep the filters of the page while its language changes
    event.preventDefault();
    const here = new URL(location.href);
    here.searchParams.set('lang', lang.dataset.lang);
    location.assign(here);
  }
});

document.addEventListener('change', event => {
  if (event.target.matches('[data-submit-on-change]')) event.target.form?.requestSubmit();
});
