/* Workers' pages: read aloud what carries data-say, and larger letters. Loaded by those pages only. */
document.documentElement.classList.add('js');

function stop(button) {
  window.speechSynthesis.cancel();
  for (const part of document.querySelectorAll('.reading')) part.classList.remove('reading');
  button.setAttribute('aria-pressed', 'false');
}

function read(button) {
  button.setAttribute('aria-pressed', 'true');
  const parts = [...document.querySelectorAll('[data-say]')];
  parts.forEach((part, at) => {
    const words = new SpeechSynthesisUtterance(part.dataset.say || part.textContent);
    words.lang = document.documentElement.lang;
    words.rate = 0.85;
    words.onstart = () => {
      part.classList.add('reading');
      part.scrollIntoView({ block: 'center' });
    };
    words.onend = () => {
      part.classList.remove('reading');
      if (at === parts.length - 1) button.setAttribute('aria-pressed', 'false');
    };
    window.speechSynthesis.speak(words);
  });
}

document.addEventListener('click', event => {
  const reader = event.target.closest('[data-read]');
  if (reader && window.speechSynthesis) {
    if (window.speechSynthesis.speaking) stop(reader);
    else read(reader);
  }
  const bigger = event.target.closest('[data-bigger]');
  if (bigger) {
    event.preventDefault();
    bigger.setAttribute('aria-pressed', String(document.body.classList.toggle('xl')));
  }
});
