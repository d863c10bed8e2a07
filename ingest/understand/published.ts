import type { PageClues } from '../read/html/page-clues.ts';
import { DAY, isoDate } from './chinese-date.ts';

const HEAD = 1500;
/** What says best when a document was put out comes first. */
const LABELS = ['发布', '公开|公布', '印发|发文', '成文'].map(
  (words) => new RegExp(String.raw`(?:${words})(?:日期|时间)\s*[:|]?\s*\|?\s*${DAY}`),
);
/** The day alone, as it stands under a signature, and `某某市人民政府办公室 2024年1月15日`. */
const SIGNED = new RegExp(
  String.raw`^(?<body>\p{Script=Han}[\p{Script=Han}\d()]{0,40}(?:局|委|办|室|厅|府|会|中心|院|所|站|处|队|部|社|街道|[省市区县旗镇乡])\s*)?${DAY}$`,
  'u',
);
/** 2024-01-20 10:11:12, 2024年01月20日 10:11. */
const STARTS_WITH_DAY = new RegExp(`^${DAY}`);
/** Signatures stand below the text; bulletins carry them in their masthead. */
const LAST_LINES = 8;
const FIRST_LINES = 8;

/**
 * When the document was published, as an ISO date: labelled in its head, else as the site notes it of its article, else
 * the day under the signature. Days in sentences may be anything.
 */
export function findPublished(text: string, page?: PageClues): string | null {
  const head = text.slice(0, HEAD);
  for (const label of LABELS) {
    const date = isoDate(label.exec(head)?.groups);
    if (date) return date;
  }
  const noted = isoDate(STARTS_WITH_DAY.exec(page?.meta['pubdate'] ?? '')?.groups);
  if (noted) return noted;
  const lines = text
    .split('\n')
    .map((line) => line.replace(/[|\s]+/g, ' ').trim())
    .filter(Boolean);
  return signedIn(lines.slice(-LAST_LINES).toReversed(), true) ?? signedIn(lines.slice(0, FIRST_LINES), false);
}

/** In the head a day alone is any day; below the text it belongs to the signature above it. */
function signedIn(lines: readonly string[], bare: boolean): string | null {
  for (const line of lines) {
    const groups = SIGNED.exec(line)?.groups;
    const date = bare || groups?.['body'] ? isoDate(groups) : null;
    if (date) return date;
  }
  return null;
}
