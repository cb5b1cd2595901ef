import type { District } from '../../src/domain/district.ts';
import type { Statement } from '../../src/domain/statement.ts';

/** A statement for tests: 100 ha of the whole operation in January 2024, changed as asked. */
export function statement(change: Partial<Statement> = {}): Statement {
  return {
    id: 's1',
    measure: 'cleared_area',
    value: '100',
    unit: 'ha',
    precision: 'exact',
    operators: 'all',
    area: ['all'],
    boundaries: '',
    from: '2024-01-01',
    to: '2024-01-31',
    source_url: 'https://example.org/1',
    publisher: 'Example',
    published: '2024-02-01',
    report: '',
    worked_in: [],
    note: '',
    stated_accuracy: '',
    ...change,
  };
}

/** A district for tests: 10,000 ha, changed as asked. */
export function district(change: Partial<District> = {}): District {
  return {
    id: 'a',
    name: { en: 'A', az: 'A' },
    kind: 'district',
    aliases: [],
    landHa: 10_000,
    official: null,
    neighbours: [],
    anchor: [46, 40],
    received: null,
    approximateBordersWith: [],
    ...change,
  };
}
