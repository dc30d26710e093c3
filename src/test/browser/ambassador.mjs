/*
 * An ambassador and who scans her code, in a real Chromium. Run by AmbassadorBrowserTests; by hand:
 *   BASE_URL=http://localhost:8080 SIGN_IN=/aanmelden/link?token=... CHROMIUM=/usr/bin/chromium node --test ambassador.mjs
 * SHOTS=<folder> keeps pictures of what was seen.
 */
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { BASE, PHONE, SHOTS, launch, sound, walkIn } from './browser.mjs';

let browser;
let signedIn;

before(async () => {
  browser = await launch();
  await walkIn(browser, 'sign in', {}, async (page, context) => {
    await page.goto(BASE + process.env.SIGN_IN);
    await page.getByLabel('Uw voornaam').fill('Fatima');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await page.waitForURL('**/ambassadeur**');
    signedIn = await context.storageState();
  });
});

after(() => browser?.close());

const ambassador = (name, options, walk) => test(name, () => walkIn(browser, name, { storageState: signedIn, ...options }, walk));

/* Whoever scans: a phone that was never here. */
const visitor = walk => walkIn(browser, 'visitor', {}, walk);

/* A name and one key make a campaign; gives its code. */
async function make(page, name) {
  await page.goto(`${BASE}/ambassadeur`);
  if (!await page.getByLabel('Waar bent u?').isVisible()) await page.getByText('Nieuwe campagne').click();
  await page.getByLabel('Waar bent u?').fill(name);
  await page.getByLabel('Waar bent u?').press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return new URL(page.url()).pathname.split('/')[2];
}

for (const colorScheme of ['light', 'dark']) {
  for (const [name, viewport] of Object.entries({ phone: PHONE, desk: { width: 1280, height: 900 } })) {
    ambassador(`no barrier for an ambassador: ${name}, ${colorScheme}`, { viewport, colorScheme }, async page => {
      const seen = async where => {
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/ambassadeur-${name}-${colorScheme}-${where}.png`, fullPage: true });
        await sound(page, `${where} ${name} ${colorScheme}`);
      };
      const code = await make(page, `Ontbijt ${name} ${colorScheme}`);
      await seen('campaign');
      await page.goto(`${BASE}/ambassadeur`);
      await page.getByText('Nieuwe campagne').click();
      await page.getByText('Taal, groet en een bericht na afloop').click();
      await seen('campaigns');
      await page.goto(`${BASE}/ambassadeur/verhaal`);
      await seen('story');
      await page.goto(`${BASE}/ambassadeur/pilots`);
      await seen('pilots');
      await page.goto(`${BASE}/kies/${code}`);
      await seen('chooser');
    });
  }
}

ambassador('a campaign with what to print, from a name alone', {}, async page => {
  await make(page, 'Banenmarkt Hoorn');
  const qr = page.locator('.outreach__scan img');
  await qr.evaluate(image => image.decode());
  assert.ok(await qr.evaluate(image => image.naturalWidth > 0));
  const poster = await page.getByRole('link', { name: 'Poster (A4)' }).first().getAttribute('href');
  const file = await page.request.get(BASE + poster);
  assert.equal(file.status(), 200);
  assert.equal((await file.body()).subarray(0, 5).toString(), '%PDF-');
});

ambassador('who scans is greeted from the event, and is counted', {}, async page => {
  const code = await make(page, 'Bedrijvendag Purmerend');
  const readable = await page.locator('.outreach__code').innerText();
  for (let i = 0; i < 3; i++) {
    await visitor(async phone => {
      await phone.goto(`${BASE}/kies/${code}`);
      await phone.getByText('Bedrijvendag Purmerend').waitFor();
      const telegram = await phone.getByRole('link', { name: /Telegram/ }).getAttribute('href');
      assert.ok(telegram.startsWith('https://t.me/wegwijzer_bot?start='), telegram);
      // The address of the campaign is the public one; the test takes the same path here.
      const web = new URL(await phone.getByRole('link', { name: /Vraag het hier/ }).getAttribute('href'), BASE);
      await phone.goto(BASE + web.pathname + web.search);
      await phone.getByText('Bedrijvendag Purmerend').first().waitFor();
    });
  }
  await visitor(async phone => {
    await phone.goto(BASE);
    await phone.getByLabel('Uw vraag').fill(readable);
    await phone.getByLabel('Uw vraag').press('Enter');
    await phone.getByText('Bedrijvendag Purmerend').first().waitFor();
  });
  await page.reload();
  const opened = page.locator('tr', { hasText: 'Geopend' }).first();
  assert.match(await opened.innerText(), /\b4\b/);
});

ambassador('a code that was withdrawn still leads to a kind page', {}, async page => {
  const code = await make(page, 'Weg ermee');
  page.on('dialog', dialog => dialog.accept());
  await page.getByRole('button', { name: /[Ii]ntrekken|[Tt]rek .*in/ }).click();
  await page.waitForLoadState('load');
  await visitor(async phone => {
    await phone.goto(`${BASE}/kies/${code}`);
    await phone.getByRole('link', { name: /Vraag het hier/ }).waitFor();
    assert.equal(await phone.getByText('Weg ermee').count(), 0);
  });
});
