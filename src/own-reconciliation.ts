import type { OwnAnswer, OwnFigures, OwnTask } from './panels/sources/own-figures.ts';

/**
 * Reconciles own statements in a worker of this browser: the file is sent nowhere. Each run has a
 * worker of its own, which ends with it; the signal ends it early and rejects with its reason.
 */
export function reconcileInWorker(task: OwnTask, signal: AbortSignal): Promise<OwnFigures> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reconcile-worker.ts', import.meta.url), {
      type: 'module',
    });
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason as Error);
    });
    worker.onmessage = ({ data }: MessageEvent<OwnAnswer>) => {
      end();
      if ('figures' in data) resolve(data.figures);
      else reject(new Error(data.failure));
    };
    worker.onerror = ({ message }) => {
      end();
      reject(new Error(message));
    };
    // Plain data only: what a panel hands over may be wrapped by its state.
    worker.postMessage(structuredClone(task));
  });
}
