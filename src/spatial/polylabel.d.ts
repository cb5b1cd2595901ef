declare module 'polylabel' {
  /** The point of a polygon farthest from its border, within `precision`, in the unit of its plane. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): number[] & { distance: number };
}
