// Makes the desk livelier; without it every link and form works just the same.

const parts = '[data-live]';

/** What somebody typed or chose and did not send yet. */
function draft(part) {
  return [...part.querySelectorAll('textarea, input:not([type=hidden])')].some((field) => field.value !== field.defaultValue)
    || [...part.querySelectorAll('option')].some((option) => option.selected !== option.defaultSelected && option.index > 0);
}

/** A part with a state is drawn anew when that changes, another when anything in it does. */
function differs(old, next) {
  return 'state' in old.dataset ? old.dataset.state !== next.dataset.state : old.innerHTML !== next.innerHTML;
}

/** Asks for this page again and puts in what is different, but never under somebody's hands. */
async function refresh() {
  const response = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
  if (!response.ok || response.redirected) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.title = fresh.title;
  for (const old of document.querySelectorAll(parts)) {
    const next = fresh.getElementById(old.id);
    if (!next) {
      // The case was erased: then nothing of it may stay on the screen, here or in what is never drawn anew.
      location.reload();
      return;
    }
    if (differs(old, next) && !old.contains(document.activeElement) && !draft(old)) {
      // With another state other parts are there: then a part is known by its title, else by its place.
      const name = (details, i) => ('state' in old.dataset ? details.querySelector('summary').textContent : i);
      const open = new Set([...old.querySelectorAll('details')].map((one, i) => (one.open ? name(one, i) : null)));
      old.innerHTML = next.innerHTML;
      if ('state' in next.dataset) { old.dataset.state = next.dataset.state; }
      old.querySelectorAll('details').forEach((details, i) => { details.open = open.has(name(details, i)); });
    }
  }
}

// What was typed stays in this tab until it was sent: another form, a sign-in or a colleague who was first loses nothing.
const DRAFT = `wegwijzer.desk.draft:${location.pathname}:`;
const SENT = 'wegwijzer.desk.sent';
const done = document.querySelector('.ww-alert--ok');
const wasSent = sessionStorage.getItem(SENT);
sessionStorage.removeItem(SENT);
if (wasSent && done) {
  JSON.parse(wasSent).forEach((key) => sessionStorage.removeItem(key));
}
for (const field of document.querySelectorAll('main textarea[id]:not([readonly])')) {
  const kept = sessionStorage.getItem(DRAFT + field.id);
  if (kept && !field.value) {
    field.value = kept;
    field.closest('details')?.setAttribute('open', '');
  }
}
document.addEventListener('input', (event) => {
  if (event.target.matches?.('main textarea[id]')) {
    sessionStorage.setItem(DRAFT + event.target.id, event.target.value);
  }
});

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
const answerField = () => document.getElementById('antwoord');
document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-insert]');
  const answer = answerField();
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
  r: () => answerField()?.focus(),
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
  if (event.target.action.endsWith('/afmelden')) {
    sessionStorage.clear();
  } else if (event.target.method === 'post') {
    const written = [...event.target.querySelectorAll('textarea[id]')].map((field) => DRAFT + field.id);
    sessionStorage.setItem(SENT, JSON.stringify(written));
    const button = event.submitter ?? event.target.querySelector('button');
    setTimeout(() => { if (button) { button.disabled = true; } });
  }
});
