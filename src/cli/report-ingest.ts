import { basename } from 'node:path';
import { versionId } from '../../ingest/identify.ts';
import type { FileOutcome } from '../../ingest/pipeline.ts';
import { isOfSame } from '../../ingest/succession.ts';
import { isSetAside } from '../../ingest/split/set-aside.ts';
import type { Report, ReportBundle } from '../domain/report.ts';
import { figureChanges } from './figure-changes.ts';
import type { IngestReporter } from './ingest-into.ts';

const WIDTH = 24;

/** One line a report; on a terminal a bar of the files that moves along below them. */
export function createTextReporter(total: number, dryRun = false): IngestReporter {
  const counts: Record<FileOutcome['kind'], number> = { added: 0, replaced: 0, unchanged: 0, duplicate: 0, failed: 0 };
  const seen = new Set<string>();
  const clear = () => process.stderr.isTTY && process.stderr.write('\r\u001B[K');
  const bar = () => process.stderr.isTTY && process.stderr.write(`\r${drawBar(seen.size, total)}`);
  return {
    file(outcome) {
      counts[outcome.kind]++;
      seen.add(outcome.file);
      clear();
      const line = `${dryRun ? '将' : ''}${lineOf(outcome)}`;
      if (outcome.kind === 'failed') console.error(line);
      else console.log(line);
      bar();
    },
    training() {
      clear();
      console.log('正在训练语义向量（本地统计方法，不联网）…');
    },
    embedded(done, total) {
      if (process.stderr.isTTY) process.stderr.write(`\r${drawBar(done, total)} 段已有向量`);
    },
    unembedded(reason) {
      clear();
      console.error(`没有生成语义向量，检索暂时只用词语：${reason}。下次入库会接着做。`);
    },
    done() {
      clear();
      const { added, replaced, unchanged, duplicate, failed } = counts;
      console.log(
        `${dryRun ? '试运行，没有写入任何内容' : '完成'}：新增 ${added}，更新 ${replaced}，未变 ${unchanged}，重复 ${duplicate}，失败 ${failed}。`,
      );
    },
  };
}

function drawBar(seen: number, total: number): string {
  const filled = Math.round((WIDTH * seen) / Math.max(1, total));
  return `[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${seen}/${total}`;
}

function lineOf(outcome: FileOutcome): string {
  const name = basename(outcome.file);
  switch (outcome.kind) {
    case 'added':
    case 'replaced': {
      const { report, facts, passages } = outcome.bundle;
      const word = outcome.kind === 'added' ? '新增' : '更新';
      const size = `${passages.length} 段，${facts.length} 个数字`;
      return `${word}  ${name}：《${report.title}》，${size}${successionOf(outcome)}${caveatsOf(outcome)}`;
    }
    case 'unchanged':
      return `未变  ${name}`;
    case 'duplicate':
      return `重复  ${name}：与 ${outcome.of} 内容相同，已跳过`;
    case 'failed':
      return `失败  ${name}：${outcome.message}（${outcome.code}）`;
  }
}

type Taken = Extract<FileOutcome, { kind: 'added' | 'replaced' }>;

function successionOf({ bundle, retired }: Taken): string {
  const { report } = bundle;
  const version = retired.find((old) => old.report.id === versionId(report.id, old.report.sha256));
  const changes = version ? figureChanges(version, bundle) : '';
  const [replaced, gone] = replacedBy(bundle, retired);
  return [
    ...(version ? [`；旧版本保留${changes && `，数字变化：${changes}`}`] : []),
    ...(replaced.length > 0 ? [`；取代${replaced.join('、')}`] : []),
    ...(gone.length > 0 ? [`；文件不再含${gone.join('、')}，已停用`] : []),
    ...(report.supersededBy ? [`；已被更正版 ${report.supersededBy} 取代`] : []),
  ].join('');
}

/** Other reports that are no longer in force because of this one: of the same body and time, and those gone from its file. */
function replacedBy({ report }: ReportBundle, retired: readonly ReportBundle[]): [string[], string[]] {
  const others = retired
    .map((old) => old.report)
    .filter(({ id, sha256, supersededBy }) => supersededBy === report.id && id !== versionId(report.id, sha256));
  const titlesOf = (isSame: boolean) =>
    others.filter((old) => isOfSame(old, report) === isSame).map(({ title }) => `《${title}》`);
  return [titlesOf(true), titlesOf(false)];
}

function caveatsOf({ bundle }: Taken): string {
  const { report } = bundle;
  const lost = Object.values(report.tables).some((state) => state === 'lost') ? '；统计表缺失' : '';
  const { trust, reasons } = report.quality;
  const low = trust === 'low' ? `；可信度低（${reasons.filter((reason) => !isSetAside(reason)).join('；')}）` : '';
  return [...unsureOf(report), lost, low, ...reasons.filter(isSetAside).map((reason) => `；${reason}`)].join('');
}

/** Whose it is, as far as nobody should rely on it unseen. */
function unsureOf({ agency, kind, identification: { inferred, contradictions } }: Report): string[] {
  const isOwned = kind !== 'template' && kind !== 'regulation';
  return [
    ...(agency === null && isOwned ? ['；机关不详'] : []),
    ...(agency !== null && inferred.includes('agency') ? [`；机关“${agency.name}”由文件名推断`] : []),
    ...contradictions.map((contradiction) => `；${contradiction}`),
  ];
}

/** One JSON object a report, for programs. */
export const createJsonReporter = (): IngestReporter => ({
  file: (outcome) => console.log(JSON.stringify(summaryOf(outcome))),
  training: () => {},
  embedded: () => {},
  unembedded: (reason) => console.log(JSON.stringify({ kind: 'unembedded', message: reason })),
  done: () => {},
});

function summaryOf(outcome: FileOutcome) {
  if (outcome.kind !== 'added' && outcome.kind !== 'replaced') return outcome;
  const { report, facts, passages } = outcome.bundle;
  const retired = outcome.retired.map((old) => old.report.id);
  return { kind: outcome.kind, file: outcome.file, report, facts: facts.length, passages: passages.length, retired };
}
