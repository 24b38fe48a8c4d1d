/* htmx: the CSRF header on every change, errors as toasts, 422 answers shown in place (a form with its errors). */
import { toast, text } from './toast.js';

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener('htmx:configRequest', event => {
  const header = meta('csrf-header');
  if (header && event.detail.verb !== 'get') event.detail.headers[header] = meta('csrf-token');
});

document.addEventListener('htmx:responseError', event => {
  const { status } = event.detail.xhr;
  if (status === 401 || status === 403) toast(text('denied'), 'bad');
  else toast(text('failed').replace('{0}', status), 'bad');
});

document.addEventListener('htmx:sendError', () => toast(text('offline'), 'bad'));
document.addEventListener('htmx:timeout', () => toast(text('offline'), 'bad'));

/* A session that ended answers with the sign-in page: go there instead of putting it into a panel. */
document.addEventListener('htmx:beforeSwap', event => {
  const { xhr } = event.detail;
  if (xhr.responseURL && new URL(xhr.responseURL).pathname.endsWith('/sign-in')) {
    event.detail.shouldSwap = false;
    location.assign(xhr.responseURL);
  }
});

/* A part that has come is busy no more: screen readers wait for it. */
document.addEventListener('htmx:afterRequest', event => event.detail.target?.removeAttribute('aria-busy'));
