/**
 * Five classes of the share of a district's land reported cleared: 0, 5, 10, 20, 40, 100 %. Frozen:
 * a link of today shows the same classes tomorrow.
 */
export const LAND_SHARE_CLASSES = {
  breaks: [0.05, 0.1, 0.2, 0.4],
  ends: [0, 1],
} as const;
