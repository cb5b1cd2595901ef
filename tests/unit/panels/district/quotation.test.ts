import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/day.ts';
import { loadLanguage, SAFETY_LINE, Text } from '../../../../src/i18n/text.ts';
import { type Proof, proofOf } from '../../../../src/ledger/proof.ts';
import { cleared } from '../../../../src/metrics/cleared.ts';
import { questionAt } from '../../../../src/metrics/survey.ts';
import { provingStatements, quotation } from '../../../../src/panels/district/quotation.ts';
import { districtOf, shippedLedger, shippedRanges, shippedReconciled } from '../../shipped.ts';
import { statement } from '../../statements.ts';

const LINK = 'https://example.org/?t=2025-12-31&lang=en';
const en = new Text('en');

/** The proof of a range of the shipped data; throws when there is none. */
function shippedProof(id: string, day: Day): Proof {
  const key = { amount: 'area', district: id, day } as const;
  const proof = proofOf(shippedReconciled, shippedLedger, key);
  if (!proof) throw new Error(`The range of "${id}" has no proof.`);
  return proof;
}

interface Asked {
  readonly day?: Day;
  readonly text?: Text;
}

function quoted(id: string, ranges: typeof shippedRanges | null, asked: Asked = {}): string {
  const { day = '2025-12-31', text = en } = asked;
  const district = districtOf(id);
  const question = questionAt(shippedLedger, { from: day, to: day }, null, ranges);
  const reading = cleared.read(district, question);
  const statements = ranges ? provingStatements(shippedProof(id, day)) : reading.statements;
  const { districts } = shippedLedger;
  return quotation(text, { district, day, reading, statements, districts, link: LINK });
}

const estimate = (id: string, asked?: Asked) => quoted(id, shippedRanges, asked);
const published = (id: string, asked?: Asked) => quoted(id, null, asked);

describe('a quotation of an estimate', () => {
  test('has the range, the day, and the word estimate with the value', () => {
    const [sentence] = estimate('aghdam').split('\n');
    expect(sentence).toMatch(/^Aghdam: 37,153 to 44,827 ha, reported cleared by 31 December 2025;/);
    expect(sentence).toContain('; estimate 42,161 ha (estimate from published figures,');
    expect(sentence).toContain('counted from 10 November 2020; Clearance Atlas)');
  });

  test('that is not known well has these words and no single value', () => {
    const best = shippedRanges.rangeOn('area', 'fuzuli', '2025-12-31')?.best ?? 0;
    expect(estimate('fuzuli')).toContain('; not known well (estimate from');
    expect(estimate('fuzuli')).not.toContain(en.number(best));
    expect(estimate('fuzuli')).not.toMatch(/estimate \d/);
  });

  test('without an upper limit says so', () => {
    expect(estimate('tartar')).toMatch(/^Tartar: from 13 ha, no upper limit known, reported/);
  });

  test('names the figures that prove it: value, place, days, publisher, day and address', () => {
    expect(estimate('aghdam')).toContain(
      '\n- 37,154 ha, reported cleared, Aghdam, 10 November 2020',
    );
    expect(estimate('aghdam')).toMatch(/\(.+, \d+ \w+ 2025, https:\/\/\S+\)/);
  });

  test('names those for the district alone first, at most three, and counts the others', () => {
    const lines = estimate('fuzuli').split('\n');
    const named = lines.filter((line) => line.startsWith('- '));
    expect(named).toHaveLength(3);
    expect(named[0]).toContain('Fuzuli');
    const all = provingStatements(shippedProof('fuzuli', '2025-12-31'));
    expect(lines).toContain(`and ${all.length - 3} more figures in the link`);
  });

  test('counts a figure that proves both ends once', () => {
    const all = provingStatements(shippedProof('aghdam', '2025-12-31'));
    expect(all.map(({ id }) => id)).toEqual(['s0824', 's0967']);
  });
});

describe('a quotation as published', () => {
  test('has the least sum, the printed figures with their places and the word published', () => {
    const text = published('aghdam');
    expect(text).toMatch(
      /^Aghdam: at least 37,153 ha, reported cleared by 31 December 2025 \(as pub/,
    );
    expect(text).toContain('\n- 37,154 ha, reported cleared, Aghdam');
    expect(text).not.toMatch(/estimate/);
  });

  test('without a figure of its own says so and has those for older borders', () => {
    const text = published('tartar', { day: '2023-04-17' });
    expect(text).toMatch(/^Tartar: no figure of its own has been published by 17 April 2023/);
    expect(text).toContain(
      '3,010 ha, reported cleared, Tartar, in the borders before 5 December 2023',
    );
  });

  test('never gives the front page of a site for an address', () => {
    const front = statement({ area: ['aghdam'], source_url: 'https://example.org/' });
    const district = districtOf('aghdam');
    const text = quotation(en, {
      district,
      day: '2024-02-01',
      reading: { value: null, why: 'noFigure', statements: [] },
      statements: [front],
      districts: [district],
      link: LINK,
    });
    expect(text).toContain('(article address not known: Example, February 2024)');
    expect(text).not.toContain('https://example.org/)');
  });
});

describe('every quotation', () => {
  beforeAll(() => loadLanguage('az'));

  test('ends with the link and the safety line', () => {
    for (const text of [estimate('aghdam'), estimate('tartar'), published('fuzuli')]) {
      expect(text.split('\n').slice(-2)).toEqual([LINK, SAFETY_LINE]);
    }
  });

  test('in a draft translation has the safety line in both languages', () => {
    const az = new Text('az');
    const lines = estimate('aghdam', { text: az }).split('\n');
    expect(lines.slice(-3)).toEqual([LINK, az.say('app.safety'), SAFETY_LINE]);
    expect(lines[0]).toMatch(
      /^Ağdam: 31 dekabr 2025 tarixinə təmizləndiyi bildirilib: 37\.153 – 44\.827/,
    );
    expect(lines[0]).toContain('qiymətləndirmə');
  });
});
