/** What the columns of `statements.csv` are, one line each. */
export const STATEMENT_COLUMN_WORDS: readonly string[] = [
  'One row for each published figure, misprints included.',
  'id: name of the row, on which other files rely',
  'measure, value, unit: what was counted, the number as printed, its unit',
  'precision: the word of the source (exact, about, over, under)',
  'operators: whose work it counts; all, or one of them',
  'area, boundaries: ids of the districts that the figure is for, or all, other, gazakh-villages; the borders that it uses, empty for those of today',
  'from, to: the days that it is for, both included',
  'source_url, publisher, published: where, by whom and when it was published',
  'report: rows with the same name restate one report',
  'worked_in: where the report says that teams worked; not what the figure is for',
  'note: what a reader has to know of it',
  'stated_accuracy: accuracy that the source states, in percent',
];
