declare module 'virtual:atlas/dataset' {
  const dataset: {
    readonly statements: import('./io/packed-statements.ts').PackedStatements;
    readonly districts: readonly import('./domain/district.ts').District[];
    readonly publisher: import('./domain/publisher.ts').Publisher;
    /** Ids of statements that cannot be true with the others. */
    readonly setAside: readonly string[];
    /** Ranges of the area, where the data were reconciled. */
    readonly ranges: import('./domain/reconciled.ts').ReconciledRanges | null;
  };
  export default dataset;
}
declare module 'virtual:atlas/shapes' {
  /** The SVG map without its backdrop. */
  const shapes: Omit<import('./map/shapes.ts').SvgShapes, 'around' | 'waters'>;
  export default shapes;
}
declare module 'virtual:atlas/backdrop' {
  const backdrop: Pick<import('./map/shapes.ts').SvgShapes, 'around' | 'waters'>;
  export default backdrop;
}
declare module 'virtual:atlas/files' {
  /** Addresses below the base path. */
  const files: Readonly<Record<'geography' | 'places' | 'reconciled' | 'statements', string>>;
  export default files;
}
declare module 'virtual:atlas/theme.css' {}
