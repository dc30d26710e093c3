// Makes the desk livelier; without it every link and form works just the same.

const parts = '[data-live]';

/** Asks for this page again and puts in what is different, but never under somebody's hands. */
async function refresh() {
  const response = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
  if (!response.ok || response.redirected) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const old of document.querySelectorAll(parts)) {
    const next = fresh.getElementById(old.id);
    if (next && next.innerHTML !== old.innerHTML && !old.contains(document.activeElement)) {
      const open = [...old.querySelectorAll('details')].map((details) => details.open);
      old.innerHTML = next.innerHTML;
      old.querySelectorAll('details').forEach((details, i) => { details.open = open[i] ?? false; });
    }
  }
}

let waiting;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => refresh().catch(() => {}), 300);
}

const address = document.body.dataset.events;
if (address && 'EventSource' in window) {
  const events = new EventSource(address);
  events.addEventListener('changed', soon);
  addEventListener('pagehide', () => events.close());
  addEventListener('pageshow', (event) => { if (event.persisted) { location.reload(); } });
}
// Waiting times grow without any news.
setInterval(soon, 60000);

for (const select of document.querySelectorAll('[data-submits]')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}

// A passage goes into the answer where the cursor is.
const answer = document.getElementById('antwoord');
document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-insert]');
  if (!link || !answer) {
    return;
  }
  event.preventDefault();
  const before = answer.value.slice(0, answer.selectionStart);
  const gap = before && !before.endsWith('\n') ? '\n\n' : '';
  answer.setRangeText(gap + link.dataset.insert + '\n', answer.selectionStart, answer.selectionEnd, 'end');
  answer.focus();
});

// Ctrl+Enter sends; the arrows walk through the list while it has the focus.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    event.target.form.requestSubmit();
    return;
  }
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target.matches('.desk-case')) {
    const all = [...document.querySelectorAll('.desk-case')];
    const next = all[all.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
});

// Sent once, also when the button is pressed twice.
document.addEventListener('submit', (event) => {
  if (event.target.method === 'post') {
    const button = event.submitter ?? event.target.querySelector('button');
    setTimeout(() => { if (button) { button.disabled = true; } });
  }
});
