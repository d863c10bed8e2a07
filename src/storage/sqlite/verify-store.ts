import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';
import type { ReportId } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { damageInWords } from '../damage-words.ts';
import { damageIn } from './digest-rows.ts';
import { RESTORE, explainError } from './explain-error.ts';
import type { IndexKeeper } from './index/index-keeper.ts';
import { readState } from './index/read-library.ts';
import { readReport } from './report-rows.ts';
import type { Statements } from './statements.ts';

/** Passages without terms, and vectors that one part of the library has and the other lacks. */
const GAPS = `
  SELECT (SELECT count(*) FROM passages WHERE id NOT IN (SELECT passage FROM postings)) AS unindexed,
    (SELECT count(*) FROM passages WHERE id NOT IN (SELECT passage FROM vectors)) AS unembedded,
    (SELECT count(*) FROM reports WHERE id NOT IN (SELECT report FROM texts)) AS textless`;

interface Gaps {
  readonly unindexed: number;
  readonly unembedded: number;
  readonly textless: number;
}

/** Everything that SQLite or the index can tell about damage, in sentences for operators. */
export async function verifyStore(
  reader: Database,
  keeper: IndexKeeper,
  statements: Statements,
): Promise<readonly string[]> {
  const damage = damageOf(reader);
  if (damage.length > 0) return damage;
  try {
    return [...gapsIn(statements), ...damagedReports(statements), ...(await misfitsOf(keeper, statements))];
  } catch (error) {
    const explained = explainError(error);
    if (explained instanceof Failure) return [explained.message];
    throw error;
  }
}

function damageOf(reader: Database): string[] {
  try {
    const pages = reader.prepare<[], string>('PRAGMA quick_check').pluck().all();
    const orphans = reader.prepare('PRAGMA foreign_key_check').all();
    return [
      ...pages.filter((line) => line !== 'ok').map((line) => `数据库文件已损坏（${line.slice(0, 120)}）`),
      ...(orphans.length > 0 ? [`有 ${orphans.length} 行数据所属的报告已不存在`] : []),
    ];
  } catch (error) {
    return [`数据库文件已损坏，无法读取（${error instanceof Error ? error.message : String(error)}）；${RESTORE}`];
  }
}

function gapsIn(statements: Statements): string[] {
  const { unindexed, unembedded, textless } = statements<Gaps>(GAPS).get()!;
  const embedder = readState(statements).embedder;
  return [
    ...(textless > 0 ? [`有 ${textless} 份报告缺少正文`] : []),
    ...(unindexed > 0 ? [`有 ${unindexed} 段没有编入词语索引`] : []),
    ...(embedder !== null && unembedded > 0 ? [`有 ${unembedded} 段没有语义向量，请运行 wenzheng reindex`] : []),
  ];
}

function damagedReports(statements: Statements): string[] {
  const ids = statements<ReportId>('SELECT id FROM reports ORDER BY id').pluck().all();
  return ids.flatMap((id) => {
    const damaged = damageIn(id, statements);
    return damaged.length > 0 ? [damageInWords(namesOf(id, statements), damaged)] : [];
  });
}

/** Also where the metadata are no longer JSON. */
function namesOf(id: ReportId, statements: Statements): Pick<Report, 'id' | 'title' | 'sourceName'> {
  const row = statements<{ metadata: string }>('SELECT metadata FROM reports WHERE id = ?').get(id)!;
  try {
    return { ...readReport(row), id };
  } catch {
    return { id, title: '标题已无法读出', sourceName: '不明' };
  }
}

async function misfitsOf(keeper: IndexKeeper, statements: Statements): Promise<string[]> {
  const { flat } = await keeper.current();
  const stored = statements<number>('SELECT count(*) FROM passages').pluck().get();
  const vectors = statements<number>('SELECT count(*) FROM vectors').pluck().get();
  const [passages, embedded] = [flat.passages.length, flat.vectors.passages.length];
  return passages === stored && embedded === vectors
    ? []
    : [`检索索引有 ${passages} 段、${embedded} 个向量，数据库有 ${stored} 段、${vectors} 个向量`];
}
