import { describe, expect, test, vi } from 'vitest';
import { copyText } from '../../../../src/panels/share/copy.ts';

const refuse = () => Promise.reject(new Error('refused'));
const link = 'https://example.org/?t=2025-12-31';

describe('copying a link', () => {
  test('uses the clipboard where it may', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    const copySelection = vi.fn(() => true);
    expect(await copyText(link, { writeText, copySelection })).toBe(true);
    expect(writeText).toHaveBeenCalledWith(link);
    expect(copySelection).not.toHaveBeenCalled();
  });

  test.each([refuse, undefined])('copies the selection where it may not', async (writeText) => {
    expect(await copyText(link, { writeText, copySelection: () => true })).toBe(true);
  });

  test('says when both ways fail', async () => {
    expect(await copyText(link, { writeText: refuse, copySelection: () => false })).toBe(false);
  });

  test('says so too when the old way throws', async () => {
    const copySelection = () => {
      throw new Error('not there');
    };
    expect(await copyText(link, { writeText: undefined, copySelection })).toBe(false);
  });
});
