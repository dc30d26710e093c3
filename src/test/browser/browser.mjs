/* What the journeys share: a Chromium, a context that fails on errors of the page, and the check that nothing is in anyone's way. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const BASE = process.env.BASE_URL;
export const SHOTS = process.env.SHOTS;
export const PHONE = { width: 390, height: 844 };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
});

/* A walk in a context of its own; errors of the page and refusals of the content policy fail it, with a picture when SHOTS is set. */
export async function walkIn(browser, name, options, walk) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'nl-NL', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(message.text());
  });
  try {
    await walk(page, context);
    assert.deepEqual(faults, []);
  } catch (failure) {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/failed-${name.replace(/\W+/g, '-')}.png` });
    throw failure;
  } finally {
    await context.close();
  }
}

/* No barrier that axe knows of, and nothing that needs scrolling sideways. */
export async function sound(page, where) {
  const violations = await page.evaluate(async ({ axe, tags }) => {
    if (!window.axe) (0, eval)(axe);
    const found = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`);
  }, { axe: AXE, tags: WCAG });
  assert.deepEqual(violations, [], where);
  await noSideways(page, where);
}

export async function noSideways(page, where) {
  const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(needs <= has, `${where} needs ${needs} px and has ${has}`);
}
