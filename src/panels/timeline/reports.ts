import { printedFigure } from '../../i18n/figures.ts';
import type { Text } from '../../i18n/text.ts';
import type { Report } from '../../ledger/window.ts';
import { operatorWords } from '../atlas/words.ts';
import { shortPeriod } from './short-period.ts';

/** One report as the list offers it. */
export interface ReportOption {
  readonly key: string;
  readonly report: Report;
  readonly label: string;
}

/** Reports that end in one year. */
export interface ReportYear {
  readonly year: string;
  readonly options: readonly ReportOption[];
}

/** "10 Mar 2025 to 16 Mar 2025: 1,651.1 ha", with the agency where it is for one alone. */
function reportLabel(text: Text, { period, figures: { cleared_area: area } }: Report): string {
  const words = shortPeriod(text, period);
  if (!area) return text.say('timeline.optionNoArea', { period: words });
  const operator = operatorWords(text, [area]);
  const value = printedFigure(text, area);
  return operator === ''
    ? text.say('timeline.option', { period: words, value })
    : text.say('timeline.optionOfOne', { period: words, value, operator });
}

/** Every report in the order of its last day, the newest first, by year. */
export function reportYears(text: Text, reports: readonly Report[]): readonly ReportYear[] {
  const years = new Map<string, ReportOption[]>();
  for (const [index, report] of [...reports.entries()].reverse()) {
    const year = report.period.to.slice(0, 4);
    const option = { key: String(index), report, label: reportLabel(text, report) };
    years.set(year, [...(years.get(year) ?? []), option]);
  }
  return [...years].map(([year, options]) => ({ year, options }));
}
