import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fillInNotes,
  packNotes,
  packStatements,
  unpackStatements,
} from '../../../src/io/packed-statements.ts';
import { shippedData } from '../shipped.ts';
import { statement } from '../statements.ts';

test('the shipped statements come out of the page as they went in', () => {
  expect(unpackStatements(packStatements(shippedData.statements))).toEqual(shippedData.statements);
});

test('no text is lost on the way, whatever stands above it', () => {
  const text = fc.oneof(
    fc.constantFrom('', '0', '1', '9', '10', '09', 's99', 's100', '2024-12-31', '10.9', '10.10'),
    fc.string(),
  );
  const row = fc.record({
    id: text,
    value: text,
    note: text,
    area: fc.array(fc.constantFrom('a', 'b', 'c1', 'c2')),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const statements = rows.map(statement);
      expect(unpackStatements(packStatements(statements))).toEqual(statements);
    }),
  );
});

test('numbers that run on and texts that come again cost next to nothing', () => {
  const { id, note } = packStatements([
    statement({ id: 's0009', note: 'About.' }),
    statement({ id: 's0010', note: 'About.' }),
    statement({ id: 's0011', note: 'Over.' }),
    statement({ id: 's0012', note: 'About.' }),
  ]);
  expect(id).toEqual(['s0009', 1, 1, 1]);
  expect(note).toEqual(['About.', 0, 'Over.', 2]);
});

test('notes that come later make the statements whole', () => {
  const { statements } = shippedData;
  const first = unpackStatements(packStatements(statements.map((one) => ({ ...one, note: '' }))));
  fillInNotes(first, packNotes(statements));
  expect(first).toEqual(statements);
});
