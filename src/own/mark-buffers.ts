import type { OwnMarks } from '../domain/own-marks.ts';

/** The memory of the columns of marks: it can be handed to another thread without a copy. */
export function buffersOf({ points, areas }: OwnMarks): ArrayBuffer[] {
  // Cells stay: they are few.
  return [points, areas].flatMap((columns) =>
    Object.values(columns ?? {}).flatMap((column: unknown) =>
      ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
    ),
  );
}
