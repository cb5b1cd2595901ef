declare module 'virtual:atlas/dataset' {
  const dataset: {
    readonly statements: import('./io/packed-statements.ts').PackedStatements;
    readonly districts: readonly import('./domain/district.ts').District[];
    readonly publisher: import('./domain/publisher.ts').Publisher;
    /** Ids of statements that cannot be true with the others. */
    readonly setAside: readonly string[];
    /** Ranges of the area, where the data were reconciled. */
    readonly ranges: import('./domain/reconciled.ts').ReconciledRanges | null;
    /** Ids of the data releases that links can show, the newest last. */
    readonly releases: readonly string[];
  };
  export default dataset;
}
declare module 'virtual:atlas/outlay' {
  /** The SVG map without its long texts. */
  const outlay: import('./map/drawing.ts').Outlay;
  export default outlay;
}
declare module 'virtual:atlas/drawing' {
  /** The long texts of the SVG map. */
  const drawing: import('./map/drawing.ts').Drawing;
  export default drawing;
}
declare module 'virtual:atlas/files' {
  /** Addresses below the base path. */
  const files: Readonly<
    Record<'geography' | 'notes' | 'places' | 'reconciled' | 'statements', string>
  >;
  export default files;
}
declare module 'virtual:atlas/theme.css' {}
