const REPEATS = 12;
/** The browser reports no events that were on screen sooner than this, in ms. */
const SHORTEST = 16;

/**
 * Collects two times for each key or click: until the page has drawn the frame after it (`drawn`),
 * and until that frame was on the screen, as the browser reports it (`shown`). Between the two lies
 * the software renderer, which draws the page's pixels too.
 */
function watchEvents() {
  window.durations = [];
  window.drawn = [];
  for (const type of ['click', 'keydown']) {
    const drawn = ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.drawn.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    addEventListener(type, drawn, { capture: true });
  }
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === 'click' || name === 'keydown') window.durations.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

/** Times from a person's input to the picture after it: metric, date and layer, on the WebGL map. */
export async function measureChanges(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchEvents);
  await page.goto(`${address}/?l=ap`);
  await page.waitForFunction(() => document.querySelector('[data-renderer="webgl"]'));
  const settle = () =>
    page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 120)));

  async function timesOf(name, act) {
    const shown = [];
    const drawn = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      await settle();
      await page.evaluate(() => {
        window.durations.length = 0;
        window.drawn.length = 0;
      });
      await act(repeat);
      await settle();
      const seen = await page.evaluate(() => ({ shown: window.durations, drawn: window.drawn }));
      shown.push(Math.max(SHORTEST, ...seen.shown));
      drawn.push(Math.max(...seen.drawn));
    }
    return { name, shown, drawn };
  }

  const metrics = page.getByRole('radiogroup', { name: 'Shade by' }).getByRole('radio');
  const layer = page.getByRole('checkbox', { name: /Unexploded ordnance/ });
  const slider = page.getByRole('slider', { name: 'Date' });
  const results = [
    await timesOf('metric changed', (i) => metrics.nth(i % 2 === 0 ? 2 : 0).click()),
    await timesOf('layer changed', () => layer.click()),
    await timesOf('date changed', async () => {
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
    }),
  ];
  await page.close();
  return results;
}
