import { type TextView, viewOf } from '../../src/text/view.ts';
import type { PageClues } from '../read/html/page-clues.ts';
import type { SourceText } from '../read/source-text.ts';
import { linkedWords } from '../identify/titles/declared-titles.ts';
import { splitByYear } from './by-year/split-by-year.ts';
import { findStarts, type Start } from './find-starts.ts';
import { findOpenings, type Opening } from './openings.ts';
import type { ReportText } from './report-text.ts';
import { findSecondSet } from './second-set.ts';
import { SET_ASIDE } from './set-aside.ts';

/**
 * The reports of a file. There are several where titles of different bodies or times each open a text of its own; then
 * each is cut out whole. A second set of tables that no title tells apart is set aside, so that nothing of it passes for
 * the first. Links, lists of titles, covers and explanations make no second report; a comparison of years makes one for each.
 */
export function splitReports(source: SourceText): readonly ReportText[] {
  const ofYears = splitByYear(source);
  if (ofYears) return ofYears;
  const view = viewOf(source.text);
  const exactBlanks = source.format !== 'text' && !source.recognised;
  const openings = findOpenings(view.text, elsewhere(source.page));
  const starts = findStarts(openings, view.text, { exactBlanks, hasSheets: source.format === 'xlsx' });
  const reports = starts.length < 2 ? [{ source, view, opening: null, setAside: null }] : cutAt(starts, source, view);
  return reports.map((report) => withoutSecondSet(report, exactBlanks));
}

/** What links and lists name are other documents, unless the page says that it is its own. */
function elsewhere(page: PageClues | undefined): ReadonlySet<string> {
  const own = linkedWords(page && { ...page, links: page.names });
  return new Set([...linkedWords(page)].filter((words) => !own.has(words)));
}

const cutAt = (starts: readonly Start[], source: SourceText, view: TextView): ReportText[] =>
  starts.flatMap(({ opening, start }, index) => {
    if (!opening) return [];
    const next = starts[index + 1];
    const text = sliceOf(source, view, start, next?.start ?? view.text.length);
    const own = { ...source, text, title: null, page: pageOf(opening, source.page) };
    return [
      { source: own, view: viewOf(text), opening, setAside: next && !next.opening ? SET_ASIDE.moreReports : null },
    ];
  });

function sliceOf({ text }: SourceText, view: TextView, start: number, end: number): string {
  const [first, last] = [view.origin(start, start).start, view.origin(end, end).start];
  return text.slice(first, last).trimEnd();
}

/** Of what the page says only that holds for a part of it which is not about its article as a whole. */
function pageOf({ words, isTitle }: Opening, page: PageClues | undefined): PageClues {
  const { articletitle: _whole, ...meta } = page?.meta ?? {};
  return { names: isTitle ? [words] : [], links: page?.links ?? [], meta };
}

function withoutSecondSet(report: ReportText, exactBlanks: boolean): ReportText {
  const { source, view } = report;
  const cut = findSecondSet(view.text, exactBlanks);
  if (cut === null) return report;
  const text = sliceOf(source, view, 0, cut);
  return { ...report, source: { ...source, text }, view: viewOf(text), setAside: SET_ASIDE.secondSet };
}
