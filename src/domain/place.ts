/** A village or town that search can find. */
export interface Place {
  readonly name: { readonly en: string; readonly az: string };
  readonly alt: readonly string[];
  /** Id of the district that it lies in; only focus districts can be selected. */
  readonly district: string;
  readonly position: readonly [number, number];
  readonly rank: string;
}
