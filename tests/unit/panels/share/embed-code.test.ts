import { expect, test } from 'vitest';
import { embedCode, embedHeight } from '../../../../src/panels/share/embed-code.ts';

const EMBED = {
  title: 'Aghdam, Clearance Atlas',
  src: 'https://example.org/?t=2025-12-31&embed=1',
  full: 'https://example.org/?t=2025-12-31',
  fullWords: 'Open the full view',
  image: 'https://example.org/cards/en.png',
  height: 640,
};

test('the code is a frame with a picture in it, and a plain link after it', () => {
  expect(embedCode(EMBED)).toBe(
    '<iframe title="Aghdam, Clearance Atlas" src="https://example.org/?t=2025-12-31&amp;embed=1" loading="lazy" width="100%" height="640" allow="fullscreen; clipboard-write"><p><a href="https://example.org/?t=2025-12-31"><img src="https://example.org/cards/en.png" alt="Aghdam, Clearance Atlas"></a></p></iframe>\n' +
      '<p><a href="https://example.org/?t=2025-12-31">Aghdam, Clearance Atlas. Open the full view</a></p>',
  );
});

test.each(['title', 'src', 'full', 'fullWords', 'image'] as const)(
  'markup in %s stays text',
  (field) => {
    const code = embedCode({ ...EMBED, [field]: `"><script>alert('1')</script>` });
    expect(code).not.toMatch(/<script|'/);
    expect(code).toContain('&quot;&gt;&lt;script&gt;');
  },
);

test.each([
  ['300', 300],
  ['1', 240],
  ['99999', 4000],
  ['tall', 640],
])('the height "%s" is %d pixels', (text, height) => {
  expect(embedHeight(text)).toBe(height);
});
