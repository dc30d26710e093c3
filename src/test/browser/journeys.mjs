/*
 * Journeys of an employer in a real Chromium. Run by BrowserTests against an application that it starts; by hand:
 *   BASE_URL=http://localhost:8080 CHROMIUM=/usr/bin/chromium node --test journeys.mjs
 * SHOTS=<folder> keeps pictures of what was seen.
 */
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { BASE, PHONE, SHOTS, launch, noSideways, sound, walkIn } from './browser.mjs';

const DESK = { width: 1280, height: 900 };
const QUESTION = 'kan ik subsidie krijgen voor jongen met wajong 24 uur';
const TURN = '**/chat/replies';

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const journey = (name, options, walk) => test(name, () => walkIn(browser, name, options, walk));

async function ask(page, question = QUESTION) {
  const answers = await page.locator('.ww-entry--answer').count();
  await page.getByLabel('Uw vraag').fill(question);
  await page.getByLabel('Uw vraag').press('Enter');
  await page.locator('.ww-entry--answer').nth(answers).waitFor();
}

const conversationOf = page => page.evaluate(() => localStorage.getItem('wegwijzer.conversation'));

async function bigEnough(page, where) {
  const small = await page.locator('button:visible, summary:visible, .ww-nav__link:visible, textarea:visible').evaluateAll(all =>
    all.map(one => [one.textContent.trim(), one.getBoundingClientRect()]).filter(([, box]) => box.height < 44 || box.width < 44).map(([text]) => text));
  assert.deepEqual(small, [], `targets under 44 px on ${where}`);
}

journey('a question is answered with sources that unfold', {}, async page => {
  await page.goto(BASE);
  await ask(page);
  const answer = page.locator('.ww-entry--answer');
  assert.match(await answer.innerText(), /Loonkostenvoordeel/);
  const card = answer.locator('.ww-source').first();
  assert.equal(await card.locator('.ww-source__passage').isVisible(), false);
  await card.locator('summary').click();
  assert.equal(await card.locator('.ww-source__passage').isVisible(), true);
  assert.match(await card.innerText(), /gecontroleerd op \d+ \w+ \d{4}/);
  await answer.locator('.ww-reference', { hasText: '2' }).first().click();
  assert.equal(await answer.locator('.ww-source').nth(1).getAttribute('open'), '');
});

journey('the start of a long answer is in view', {}, async page => {
  await page.goto(BASE);
  await ask(page);
  await page.waitForFunction(() => {
    const top = document.querySelector('.ww-entry--answer').getBoundingClientRect().top;
    return top >= 0 && top < innerHeight / 2;
  });
});

journey('a choice goes on, and a reload keeps the talk', {}, async page => {
  await page.goto(BASE);
  await ask(page);
  await page.getByRole('button', { name: 'Bereken voor mijn situatie' }).click();
  await page.locator('.ww-entry--clarify').waitFor();
  const before = await page.locator('.ww-log').innerText();
  await page.reload();
  await page.locator('.ww-entry--clarify').waitFor();
  assert.equal(await page.locator('.ww-log').innerText(), before);
});

journey('an example question is one press', {}, async page => {
  await page.goto(BASE);
  await page.locator('.ww-choice').first().click();
  await page.locator('.ww-entry--answer').waitFor();
  assert.match(await page.locator('.ww-entry--employer').innerText(), /Wajong/);
});

journey('personal data is shown as it was kept: masked', {}, async page => {
  await page.goto(BASE);
  await ask(page, 'mijn kandidaat heeft bsn 111222333, krijg ik subsidie');
  assert.match(await page.locator('.ww-entry--employer').innerText(), /\[bsn\]/);
  assert.match(await page.locator('.ww-entry--notice').innerText(), /Goed om te weten/);
});

journey('erasing asks first, shows the proof and leaves nothing', {}, async page => {
  await page.goto(BASE);
  await ask(page);
  const id = await conversationOf(page);
  await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
  await page.getByRole('button', { name: 'Nee, bewaar het' }).click();
  assert.equal((await page.request.get(`${BASE}/api/v1/conversations/${id}`)).status(), 200);
  await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
  await page.getByRole('button', { name: 'Ja, wis alles' }).click();
  await page.getByText('gesprek: 1').waitFor();
  assert.equal(await page.locator('.ww-entry--answer').count(), 0);
  assert.equal(await conversationOf(page), null);
  assert.equal((await page.request.get(`${BASE}/api/v1/conversations/${id}`)).status(), 404);
  await ask(page);
});

journey('what an adviser says comes by itself and looks different', {}, async page => {
  await page.goto(BASE);
  await page.getByRole('button', { name: 'Praat met een adviseur' }).click();
  await page.locator('.ww-entry--handoff').waitFor();
  const id = await conversationOf(page);
  await page.request.post(`${BASE}/test/adviser`, { form: { conversation: id, words: 'Ik bel u morgen om tien uur.' } });
  const adviser = page.locator('.ww-entry--adviser');
  await adviser.waitFor();
  assert.match(await adviser.innerText(), /Antwoord van een adviseur/);
  await page.reload();
  await adviser.waitFor();
  assert.equal(await adviser.count(), 1);
});

journey('a message that was refused is tried again with the same key', {}, async page => {
  await page.goto(BASE);
  const keys = [];
  await page.route(TURN, route => {
    keys.push(new URLSearchParams(route.request().postData()).get('key'));
    return keys.length < 3 ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }) : route.continue();
  });
  await page.getByLabel('Uw vraag').fill(QUESTION);
  await page.getByRole('button', { name: 'Vraag', exact: true }).click();
  await page.getByText('Het is nu te druk').waitFor();
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await page.locator('.ww-entry--answer').waitFor();
  assert.equal(keys.length, 3);
  assert.equal(new Set(keys).size, 1);
  assert.equal(await page.locator('.ww-entry--employer').count(), 1);
});

journey('a question typed while offline goes when the connection is back', {}, async (page, context) => {
  await page.goto(BASE);
  await context.setOffline(true);
  await page.getByLabel('Uw vraag').fill(QUESTION);
  await page.getByLabel('Uw vraag').press('Enter');
  await page.getByText('Er is geen verbinding').waitFor();
  await context.setOffline(false);
  await page.locator('.ww-entry--answer').waitFor();
  assert.equal(await page.getByText('Er is geen verbinding').count(), 0);
});

journey('an answer that was lost on the way is not asked twice', {}, async page => {
  await page.goto(BASE);
  let lost = false;
  await page.route(TURN, async route => {
    if (lost) return route.continue();
    lost = true;
    await route.fetch();
    return route.abort();
  });
  await ask(page);
  const history = (await (await page.request.get(`${BASE}/api/v1/conversations/${await conversationOf(page)}`)).json()).conversation.history;
  assert.equal(history.length, 2);
});

journey('a talk that is gone elsewhere begins anew', {}, async page => {
  await page.goto(BASE);
  await ask(page);
  await page.request.delete(`${BASE}/api/v1/conversations/${await conversationOf(page)}`);
  await page.getByLabel('Uw vraag').fill(QUESTION);
  await page.getByLabel('Uw vraag').press('Enter');
  await page.getByText('Ons vorige gesprek is gewist of verlopen').waitFor();
  await page.locator('.ww-entry--answer').waitFor();
  assert.equal(await page.locator('.ww-entry--answer').count(), 1);
});

journey('who comes back by a campaign tells it with the first words, once', {}, async page => {
  await page.goto(BASE);
  await ask(page);
  await page.route(`${BASE}/`, async route => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('name="campaign" value=""', 'name="campaign" value="markt"') });
  });
  await page.goto(`${BASE}/`);
  const told = page.waitForRequest(TURN);
  await ask(page);
  assert.match((await told).postData(), /campaign=markt/);
  const again = page.waitForRequest(TURN);
  await ask(page);
  assert.doesNotMatch((await again).postData(), /campaign=/);
});

journey('English is one press, also in the middle of a talk', {}, async page => {
  await page.goto(BASE);
  await ask(page);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('Fine, I will answer in English').waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
});

journey('everything works with the keyboard alone', { viewport: DESK }, async page => {
  await page.goto(BASE);
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Naar de inhoud/);
  await page.keyboard.press('Enter');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'question');
  await page.keyboard.type(QUESTION);
  await page.keyboard.press('Enter');
  await page.locator('.ww-entry--answer').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'question');
  await page.locator('.ww-entry--answer summary').first().focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.ww-source__passage').first().isVisible(), true);
});

journey('the same talk without script', { javaScriptEnabled: false }, async page => {
  await page.goto(BASE);
  await page.getByLabel('Uw vraag').fill(QUESTION);
  await page.getByRole('button', { name: 'Vraag', exact: true }).click();
  await page.getByRole('button', { name: 'Bereken voor mijn situatie' }).click();
  await page.locator('.ww-entry--clarify').waitFor();
  assert.equal(await page.locator('.ww-entry--answer').count(), 1);
});

for (const colorScheme of ['light', 'dark']) {
  for (const [name, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    journey(`no barrier: ${name}, ${colorScheme}`, { viewport, colorScheme, reducedMotion: 'reduce' }, async page => {
      const seen = async where => {
        await sound(page, `${where} ${name} ${colorScheme}`);
        await bigEnough(page, where);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-${where}.png` });
      };
      await page.goto(BASE);
      await seen('start');
      await ask(page);
      await page.locator('.ww-entry--answer summary').first().click();
      await seen('answer');
      await page.getByRole('button', { name: 'Bereken voor mijn situatie' }).click();
      await page.locator('.ww-entry--clarify').waitFor();
      await page.locator('.ww-composer__wish').click();
      await page.locator('.ww-entry--handoff').waitFor();
      await page.request.post(`${BASE}/test/adviser`, { form: { conversation: await conversationOf(page), words: 'Ik bel u morgen. Meer op www.uwv.nl/werk.' } });
      await page.locator('.ww-entry--adviser').waitFor();
      await seen('adviser');
      await page.getByRole('button', { name: 'Wis dit gesprek' }).click();
      await sound(page, `dialog ${name} ${colorScheme}`);
      await page.getByRole('button', { name: 'Ja, wis alles' }).click();
      await page.getByText('gesprek: 1').waitFor();
      await seen('erased');
      for (const path of (process.env.PAGES ?? '/privacy,/toegankelijkheid,/bestaat-niet').split(',')) {
        await page.goto(BASE + path);
        await seen(path.replace(/\W+/g, '-').slice(1));
      }
    });
  }
}

journey('text at 400 per cent needs no sideways scrolling', { viewport: { width: 320, height: 640 } }, async page => {
  await page.goto(BASE);
  await ask(page);
  await noSideways(page, '320 px');
});
