// Sides of a comparison, each in a process of its own, measured in turns.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A side whose run takes longer than this many seconds runs once. */
const LONG = 20;

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Most memory that a process has held so far, in MB, or null where the system does not tell. */
function peakOf(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(kilobytes / 1024);
  } catch {
    return null;
  }
}

/** Starts a process that answers each line that it gets with one line of JSON, and waits until it can. */
async function start(command) {
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command.join(' ')} ended without an answer`);
    return JSON.parse(value);
  };
  await next();
  return {
    run() {
      child.stdin.write('\n');
      return next();
    },
    end() {
      const peak = peakOf(child.pid);
      child.stdin.end();
      return peak;
    },
  };
}

/**
 * Runs all sides in turns, so many rounds; one that takes long runs once. Gives for each its median seconds
 * (times `scale`, where it did only a part of the work), seconds of processor, fastest, slowest, rounds, answer and peak memory
 * in MB, which counts its inputs too.
 */
export async function inTurns(sides, rounds) {
  const running = [];
  for (const side of sides)
    running.push({ ...side, seconds: [], cpu: [], ...(await start(side.command)) });
  for (let round = 0; round < rounds; round++) {
    for (const side of running) {
      if (side.seconds[0] > LONG) continue;
      const { seconds, cpu, answer } = await side.run();
      side.seconds.push(seconds);
      side.cpu.push(cpu);
      side.answer = answer;
    }
  }
  return running.map(({ name, scale = 1, seconds, cpu, answer, end }) => ({
    name,
    scale,
    seconds: median(seconds) * scale,
    least: Math.min(...seconds) * scale,
    most: Math.max(...seconds) * scale,
    cpu: median(cpu) * scale,
    rounds: seconds.length,
    answer,
    peak: end(),
  }));
}
