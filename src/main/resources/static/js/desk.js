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

// With script a changed filter applies by itself.
document.querySelectorAll('.desk-filter__go').forEach((button) => { button.hidden = true; });
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

// Keys of one letter can be switched off, since somebody who dictates sets them off by accident.
const keys = document.getElementById('desk-keys');
const on = document.getElementById('desk-keys-on');
const KEPT = 'wegwijzer.desk.keys';
if (keys && on) {
  on.checked = localStorage.getItem(KEPT) !== 'off';
  on.addEventListener('change', () => localStorage.setItem(KEPT, on.checked ? 'on' : 'off'));
  for (const button of document.querySelectorAll('.desk-keys-open')) {
    button.hidden = false;
    button.addEventListener('click', () => keys.showModal());
  }
}

/** Moves through the list: from the case with the focus, or else from the one that is open. */
function step(by) {
  const all = [...document.querySelectorAll('.desk-case')];
  const here = all.indexOf(document.activeElement);
  const from = here >= 0 ? here : all.findIndex((one) => one.getAttribute('aria-current'));
  const next = all[from < 0 ? 0 : from + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Opens a part of the case and puts the cursor where one begins. */
function unfold(key) {
  const part = document.querySelector(`[data-key="${key}"]`);
  if (part instanceof HTMLDetailsElement) {
    part.open = true;
    part.querySelector('textarea, select, input:not([type=hidden])')?.focus();
  } else {
    part?.requestSubmit();
  }
}

const ACTIONS = {
  j: () => step(1),
  k: () => step(-1),
  r: () => answer?.focus(),
  c: () => unfold('c'),
  n: () => unfold('n'),
  o: () => unfold('o'),
  s: () => unfold('s'),
  '?': () => keys?.showModal(),
};

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement) {
    event.preventDefault();
    event.target.form.requestSubmit();
  } else if (event.key === 'Escape' && typing) {
    event.target.blur();
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target.matches?.('.desk-case')) {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  } else if (!typing && !keys?.open && on?.checked && !event.ctrlKey && !event.metaKey && !event.altKey && ACTIONS[event.key]) {
    event.preventDefault();
    ACTIONS[event.key]();
  }
});

// Sent once, also when the button is pressed twice.
document.addEventListener('submit', (event) => {
  if (event.target.method === 'post') {
    const button = event.submitter ?? event.target.querySelector('button');
    setTimeout(() => { if (button) { button.disabled = true; } });
  }
});
