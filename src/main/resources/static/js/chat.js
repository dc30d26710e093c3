/*
 * Makes the chat page live. Everything that is read comes rendered from the server; this script only carries it. Without it
 * the same forms work by a reload.
 */
const KEEP = 'wegwijzer.conversation';
const RETRY_AFTER_MS = 1500;

const byId = id => document.getElementById(id);
const log = byId('log');
const status = byId('status');
const composer = byId('composer');
const question = byId('question');
/* Told once: with the talk that is opened, or with the first words of one that was kept from an earlier visit. */
let campaign = composer.elements.campaign.value;
const language = document.documentElement.lang;
const greeting = log.firstElementChild;
const title = document.title;

let conversation = composer.elements.conversation.value || remembered();
let stream = null;
let queue = Promise.resolve();

/* The browser may refuse to keep anything; then the talk lives as long as the page. */
function remembered() {
  try { return localStorage.getItem(KEEP) ?? ''; } catch { return ''; }
}

function keep(id) {
  conversation = id;
  document.querySelectorAll('input[name=conversation]').forEach(field => { field.value = id; });
  byId('own').classList.toggle('ww-own--none', !id);
  byId('copy').hidden = !id;
  byId('copy').href = id ? address() : '/';
  try { id ? localStorage.setItem(KEEP, id) : localStorage.removeItem(KEEP); } catch { /* as above */ }
  if (!id) {
    stream?.close();
    stream = null;
  }
}

const address = (rest = '') => `/api/v1/conversations/${conversation}${rest}`;

class Refused extends Error {
  constructor(response) {
    super(`HTTP ${response.status}`);
    this.status = response.status;
  }
}

async function ask(path, options) {
  const response = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(60000), ...options });
  if (!response.ok) throw new Refused(response);
  return response;
}

/* A piece of the page: what was said, and what the server tells about the turn. */
async function piece(path, fields) {
  const body = new URLSearchParams({ conversation, ...fields });
  const html = await (await ask(path, { method: 'POST', body })).text();
  const content = document.createRange().createContextualFragment(html);
  const turn = content.querySelector('#ww-turn');
  turn?.remove();
  return { content, gone: turn?.dataset.gone === 'true', language: turn?.dataset.language };
}

async function open() {
  const response = await ask('/api/v1/conversations', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(campaign ? { campaign, language } : { language }),
  });
  keep((await response.json()).id);
  campaign = '';
}

/* Puts entries in the order of the history and leaves out what is there already. Gives the first reply that was new. */
function show(content) {
  let first = null;
  for (const entry of [...content.querySelectorAll('.ww-entry')]) {
    const sequence = Number(entry.dataset.sequence);
    if (entry.id && byId(entry.id)) continue;
    const later = [...log.children].find(other => sequence > 0 && Number(other.dataset.sequence) > sequence);
    log.insertBefore(entry, later ?? null);
    if (!first && !entry.classList.contains('ww-entry--employer')) first = entry;
  }
  return first;
}

/* What is new is read from its start: when it does not fit, the start comes to the top and the rest stays below. */
function bringIntoView(entry) {
  if (!entry) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const height = log.lastElementChild.getBoundingClientRect().bottom - entry.getBoundingClientRect().top;
  const fits = height < innerHeight * 0.6;
  (fits ? log.lastElementChild : entry).scrollIntoView({ block: fits ? 'nearest' : 'start', behavior: calm ? 'auto' : 'smooth' });
}

function busy(on) {
  status.replaceChildren(...(on ? [byId('typing').content.cloneNode(true)] : []));
}

/* One turn: shown at once, carried in order, tried again with the same key until it is taken: once by itself, then when the person says so. */
function say(fields, words) {
  const said = byId('said').content.firstElementChild.cloneNode(true);
  said.querySelector('p').textContent = words;
  log.append(said);
  said.scrollIntoView({ block: 'end' });
  const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  queue = queue.then(() => carry({ ...fields, key }, said));
}

async function carry(fields, said) {
  for (let tries = 1; ; tries++) {
    busy(true);
    try {
      if (!conversation) {
        await open();
        follow();
      }
      const { content, gone } = await piece('/chat/replies', campaign ? { ...fields, campaign } : fields);
      campaign = '';
      said.remove();
      const first = show(content);
      if (gone) keep('');
      else follow();
      busy(false);
      bringIntoView(first);
      return;
    } catch (problem) {
      if (problem.status === 404 && conversation) {
        keep('');
        log.replaceChildren(greeting, byId('ended').content.cloneNode(true), said);
      } else if (tries === 1 && navigator.onLine) {
        await new Promise(resolve => setTimeout(resolve, RETRY_AFTER_MS));
      } else {
        busy(false);
        await another(problem, said);
      }
    }
  }
}

/* Waits until the person asks for another try, or until the connection is back. */
function another(problem, said) {
  const alert = byId('failed').content.firstElementChild.cloneNode(true);
  alert.querySelector(problem.status ? '.ww-failed__offline' : '.ww-failed__busy').remove();
  said.after(alert);
  alert.scrollIntoView({ block: 'center' });
  return new Promise(resolve => {
    const again = () => {
      if (alert.contains(document.activeElement)) question.focus({ preventScroll: true });
      alert.remove();
      removeEventListener('online', again);
      resolve();
    };
    alert.querySelector('button').addEventListener('click', again);
    addEventListener('online', again);
  });
}

/* Listens for what comes unasked. The event tells that it is there; what is shown comes from the history. */
function follow() {
  if (stream || !conversation) return;
  const last = Math.max(0, ...[...log.children].map(entry => Number(entry.dataset.sequence ?? 0)));
  stream = new EventSource(address(`/events?after=${last}`));
  stream.addEventListener('reply', async event => {
    const { content } = await piece('/chat/history', { after: Number(event.lastEventId) - 1 });
    const first = show(content);
    bringIntoView(first);
    if (first && document.hidden) document.title = `${byId('news').dataset.text} | ${title}`;
  });
  /* While a model words the answer: what is sure already, in the place of the words that it is on its way. */
  stream.addEventListener('draft', event => {
    const waiting = status.querySelector('.ww-typing + span');
    if (waiting) waiting.textContent = `${event.data} …`;
  });
  stream.addEventListener('error', () => {
    if (stream?.readyState === EventSource.CLOSED) stream = null;
  });
}

async function restore() {
  try {
    const { content, language: spoken } = await piece('/chat/history', { after: 0 });
    log.setAttribute('aria-busy', 'true');
    const any = show(content);
    log.removeAttribute('aria-busy');
    keep(conversation);
    follow();
    if (any) log.lastElementChild?.scrollIntoView({ block: 'end' });
    if (spoken && spoken !== language) say({ command: `taal-${language}` }, language === 'en' ? 'English' : 'Nederlands');
  } catch (problem) {
    if (problem.status === 404) keep('');
    else keep(conversation);
  }
}

async function erase() {
  try {
    const { content } = await piece('/chat/erase', {});
    keep('');
    log.replaceChildren(greeting, content);
    bringIntoView(log.lastElementChild);
  } catch (problem) {
    if (problem.status === 404) {
      keep('');
      log.replaceChildren(greeting);
    } else {
      await another(problem, log.lastElementChild);
      await erase();
    }
  }
  question.focus({ preventScroll: true });
}

composer.addEventListener('submit', event => {
  event.preventDefault();
  const text = question.value.trim();
  if (text) {
    question.value = '';
    say({ text }, text);
  }
  question.focus({ preventScroll: true });
});

question.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

byId('choices').addEventListener('submit', event => {
  event.preventDefault();
  const chosen = event.submitter;
  if (chosen.id === 'erase') {
    byId('erase-dialog').showModal();
  } else {
    say({ [chosen.name]: chosen.value }, chosen.textContent.trim());
  }
});

byId('erase-dialog').addEventListener('close', event => {
  if (event.target.returnValue === 'erase') erase();
  event.target.returnValue = '';
});

/* A number in an answer opens the card it points at. */
log.addEventListener('click', event => {
  const reference = event.target.closest('.ww-reference');
  const card = reference && byId(reference.hash.slice(1));
  if (card) {
    event.preventDefault();
    card.open = true;
    card.querySelector('summary').focus({ preventScroll: true });
    card.scrollIntoView({ block: 'center' });
  }
});

addEventListener('beforeprint', () => log.querySelectorAll('details').forEach(card => { card.open = true; }));
addEventListener('online', follow);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    document.title = title;
    follow();
  }
});

if (conversation) restore();
