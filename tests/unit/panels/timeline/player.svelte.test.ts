import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Day } from '../../../../src/domain/day.ts';
import { Player } from '../../../../src/panels/timeline/player.svelte.ts';
import { stepAfter } from '../../../../src/panels/timeline/steps.ts';

const steps: readonly Day[] = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'];

function started(at: Day) {
  const seen: { day: Day; run: string }[] = [];
  const onend = vi.fn();
  const state = { day: at };
  const player = new Player({
    current: () => state.day,
    after: (day) => stepAfter(steps, day),
    first: () => steps[0] ?? null,
    show: (day, run) => {
      state.day = day;
      seen.push({ day, run });
    },
    onend,
  });
  player.toggle();
  return { player, state, seen, onend };
}

describe('the player', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('steps every 700 ms', () => {
    const { seen } = started('2024-01-01');
    vi.advanceTimersByTime(699);
    expect(seen.map(({ day }) => day)).toEqual(['2024-01-02']);
    vi.advanceTimersByTime(1);
    expect(seen.map(({ day }) => day)).toEqual(['2024-01-02', '2024-01-03']);
  });

  test('stops at the end and never loops', () => {
    const { player, seen, onend } = started('2024-01-02');
    vi.advanceTimersByTime(10_000);
    expect(seen.at(-1)?.day).toBe('2024-01-04');
    expect(player.playing).toBe(false);
    expect(onend).toHaveBeenCalledOnce();
  });

  test('makes one run one gesture, and the next run another', () => {
    const { player, seen } = started('2024-01-01');
    vi.advanceTimersByTime(700);
    player.toggle();
    player.toggle();
    expect(new Set(seen.map(({ run }) => run)).size).toBe(2);
    expect(seen[0]?.run).toBe(seen[1]?.run);
  });

  test('starts from the first step when it is started at the end', () => {
    expect(started('2024-01-04').seen[0]?.day).toBe('2024-01-01');
  });

  test('gives way when the day is changed by someone else', () => {
    const { player, state, seen } = started('2024-01-01');
    state.day = '2024-01-01';
    vi.advanceTimersByTime(700);
    expect(player.playing).toBe(false);
    expect(seen).toHaveLength(1);
  });
});
