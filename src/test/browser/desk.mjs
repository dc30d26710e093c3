/*
 * The desk of advisers in a real Chromium: by keyboard, on a phone, and without barriers. Run by DeskBrowserTests; by hand:
 *   BASE_URL=http://localhost:8080 SIGN_IN=/aanmelden/link?token=... CHROMIUM=/usr/bin/chromium node --test desk.mjs
 * SHOTS=<folder> keeps pictures of what was seen.
 */
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { BASE, PHONE, SHOTS, launch, sound, walkIn } from './browser.mjs';

const SIZES = { phone: PHONE, desk: { width: 1366, height: 860 } };

let browser;
let signedIn;

before(async () => {
  browser = await launch();
  const context = await browser.newContext({ locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(BASE + process.env.SIGN_IN);
  await page.getByRole('textbox').fill('Marieke');
  await page.locator('main button[type=submit]').click();
  await page.waitForURL('**/adviseur**');
  signedIn = await context.storageState();
  await context.close();
});

after(() => browser?.close());

const open = (options, walk) => walkIn(browser, 'desk', { storageState: signedIn, reducedMotion: 'reduce', ...options }, walk);

for (const colorScheme of ['light', 'dark']) {
  for (const [name, viewport] of Object.entries(SIZES)) {
    test(`no barrier on the desk: ${name}, ${colorScheme}`, () => open({ viewport, colorScheme }, async page => {
      const seen = async where => {
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/adviseur-${name}-${colorScheme}-${where}.png` });
        await sound(page, `${where} ${name} ${colorScheme}`);
      };
      await page.goto(`${BASE}/adviseur`);
      await seen('inbox');
      await page.locator('.desk-case').first().click();
      await page.locator('.desk-file').waitFor();
      await seen('case');
      for (const part of await page.locator('.desk-file details').all()) await part.evaluate(one => { one.open = true; });
      await seen('case-open');
      await page.goto(`${BASE}/adviseur/cijfers`);
      await seen('figures');
      await page.goto(`${BASE}/adviseur/instellingen`);
      await page.getByRole('button', { name: 'Maak een code' }).click();
      await page.getByText('/koppel', { exact: false }).last().waitFor();
      await seen('settings');
    }));
  }
}

test('a case from the list to an answer with the keyboard alone', () => open({ viewport: SIZES.desk }, async page => {
  await page.goto(`${BASE}/adviseur`);
  const open = Number(await page.locator('.desk-boxes__box').first().locator('.desk-boxes__count').innerText());
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('.desk-file').waitFor();
  await page.keyboard.press('c');
  await page.getByText('U heeft deze vraag opgepakt').waitFor();
  await page.waitForLoadState('load');
  await page.keyboard.press('n');
  await page.keyboard.type('eerst nabellen');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Uw notitie is bewaard').waitFor();
  await page.waitForLoadState('load');
  await page.keyboard.press('r');
  await page.keyboard.type('Ik bel u vanmiddag.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Uw antwoord is verstuurd').waitFor();
  await page.waitForLoadState('load');
  assert.match(await page.locator('.desk-talk').innerText(), /Ik bel u vanmiddag\./);
  const now = await page.locator('.desk-boxes__box').first().locator('.desk-boxes__count').allInnerTexts();
  assert.equal(Number(now[0] ?? 0), open - 1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Sneltoetsen' }).waitFor();
  await sound(page, 'keys');
}));

test('a passage and a canned text go into the answer where the cursor is', () => open({ viewport: SIZES.desk }, async page => {
  await page.goto(`${BASE}/adviseur`);
  await page.locator('.desk-case').first().click();
  await page.locator('#antwoord').fill('Beste werkgever.');
  await page.getByText('Vaste teksten').click();
  await page.getByRole('link', { name: 'Mag ik u bellen?' }).click();
  await page.locator('[data-insert]', { hasText: 'Zet in mijn antwoord' }).first().click();
  assert.match(await page.locator('#antwoord').inputValue(), /^Beste werkgever\.\n\nZullen wij even bellen[^]*Bron: /);
}));

test('what can be done changes when a colleague takes the case, and a draft stays', () => open({ viewport: SIZES.desk }, async page => {
  await page.goto(`${BASE}/adviseur`);
  const address = await page.locator('.desk-case').last().getAttribute('href');
  await page.goto(BASE + address);
  await page.getByText('Notitie voor collega’s').first().click();
  await page.locator('#notitie').fill('half geschreven');
  await page.locator('h1').click();
  await page.getByRole('button', { name: 'Ik pak dit op' }).waitFor();
  await open({ viewport: SIZES.desk }, async other => {
    await other.goto(BASE + address);
    await other.getByRole('button', { name: 'Ik pak dit op' }).click();
    await other.getByText('U heeft deze vraag opgepakt').waitFor();
  });
  await page.getByRole('button', { name: 'Teruggeven aan het loket' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Ik pak dit op' }).count(), 0);
  assert.equal(await page.locator('#notitie').inputValue(), 'half geschreven');
  await page.locator('#antwoord-uitleg', { hasText: 'De werkgever leest dit' }).waitFor();
  await page.getByRole('button', { name: 'Teruggeven aan het loket' }).click();
}));

test('what was typed stays when another form is sent, and goes when it was sent itself', () => open({ viewport: SIZES.desk }, async page => {
  await page.goto(`${BASE}/adviseur`);
  await page.locator('.desk-case').last().click();
  await page.locator('#antwoord').fill('half een antwoord');
  await page.getByText('Notitie voor collega’s').first().click();
  await page.locator('#notitie').fill('voor collega');
  await page.getByRole('button', { name: 'Bewaar notitie' }).click();
  await page.getByText('Uw notitie is bewaard').waitFor();
  await page.waitForLoadState('load');
  assert.equal(await page.locator('#antwoord').inputValue(), 'half een antwoord');
  assert.equal(await page.locator('#notitie').inputValue(), '');
  await page.reload();
  assert.equal(await page.locator('#antwoord').inputValue(), 'half een antwoord');
  await page.locator('#antwoord').fill('');
}));

test('keys of one letter can be switched off', () => open({ viewport: SIZES.desk }, async page => {
  await page.goto(`${BASE}/adviseur`);
  await page.getByRole('button', { name: 'Sneltoetsen' }).click();
  await page.getByLabel('Sneltoetsen van één letter aan').uncheck();
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.keyboard.press('j');
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains('desk-case')), false);
}));

test('news comes by itself', () => open({ viewport: SIZES.desk }, async page => {
  await page.goto(`${BASE}/adviseur`);
  const before = await page.locator('.desk-case').count();
  await open({ viewport: SIZES.desk }, async other => {
    await other.goto(`${BASE}/adviseur`);
    await other.locator('.desk-case').last().click();
    await other.getByRole('button', { name: 'Ik pak dit op' }).click();
    await other.getByText('U heeft deze vraag opgepakt').waitFor();
  });
  await page.waitForFunction(count => document.querySelectorAll('.desk-case').length === count - 1, before);
}));

test('nothing stays on an open screen of a case that is erased', () => open({ viewport: SIZES.desk }, async page => {
  await page.goto(`${BASE}/adviseur`);
  await page.locator('.desk-case').first().click();
  await page.locator('#desk-dossier').getByText('afgewezen').first().waitFor();
  await page.getByText('Passages die kunnen helpen').waitFor();
  await fetch(process.env.ERASE);
  await page.getByText('Van deze vraag is de inhoud gewist').waitFor();
  await page.locator('#desk-dossier').waitFor({ state: 'detached' });
  assert.equal(await page.getByText('afgewezen').count(), 0);
  assert.equal(await page.getByText('Passages die kunnen helpen').count(), 0);
}));
