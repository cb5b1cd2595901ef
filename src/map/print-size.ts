/** Paper has a fixed size: the map is as wide as A4 and Letter both allow. In CSS pixels. */
export const PRINT_SIZE = { width: 680, height: 350 } as const;
