const REPEATS = 12;
/** The browser reports no events that were on screen sooner than this, in ms. */
const SHORTEST = 16;

/** Collects how long each key or click took until the next picture was on the screen. */
function watchEvents() {
  window.durations = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === 'click' || name === 'keydown') window.durations.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

/** Time from a person's input to the picture after it: metric, date and layer, on the WebGL map. */
export async function measureChanges(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchEvents);
  await page.goto(`${address}/?l=ap`);
  await page.waitForFunction(() => document.querySelector('[data-renderer="webgl"]'));
  const settle = () =>
    page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 120)));

  async function timesOf(name, act) {
    const values = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      await settle();
      await page.evaluate(() => (window.durations.length = 0));
      await act(repeat);
      await settle();
      const seen = await page.evaluate(() => window.durations);
      values.push(Math.max(SHORTEST, ...seen));
    }
    return { name, values };
  }

  const metrics = page.getByRole('radiogroup', { name: 'Shade by' }).getByRole('radio');
  const layer = page.getByRole('checkbox', { name: /Unexploded ordnance/ });
  const slider = page.getByRole('slider', { name: 'Date' });
  const results = [
    await timesOf('metric changed, until pixels', (i) => metrics.nth(i % 2 === 0 ? 2 : 0).click()),
    await timesOf('layer changed, until pixels', () => layer.click()),
    await timesOf('date changed, until pixels', async () => {
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
    }),
  ];
  await page.close();
  return results;
}
