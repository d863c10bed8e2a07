import { isOf, type MeaningOf, type Piece } from '../piece.ts';
import { isWholeBehind } from './wholes.ts';

/** What one number is asked of: the words that name it, and how it is asked for. */
export interface Phrase {
  /** The words that name it, in order. */
  readonly material: readonly Piece[];
  /** Words of which it is a part: 申请里, 企业办事一本通里. */
  readonly scene: readonly Piece[];
  readonly ask: Piece<MeaningOf<'ask'>> | null;
  readonly excluded: ReadonlySet<Piece>;
  /** Joined to the phrase before by 和 or 、. */
  readonly joined: boolean;
  /** 热线派单: the hotline's name right before the words is a part of them. */
  readonly ofHotline?: boolean;
  /** Behind 占 or 除以: what the phrase before it is measured against. */
  readonly isWhole: boolean;
}

const isMaterial = isOf(
  'measure',
  'applicant',
  'outcome',
  'requestChannel',
  'column',
  'rate',
  'words',
  'verb',
  'total',
);
const isAsk = isOf('ask');
/** Words that say what is counted, not only that something was done with it. */
export const isTelling = ({ means }: Piece) => means.kind !== 'verb' && means.kind !== 'total';

interface Open {
  material: Piece[];
  scene: Piece[];
  ask: Piece<MeaningOf<'ask'>> | null;
  excluded: Set<Piece>;
  joined: boolean;
  isWhole: boolean;
  ofHotline: boolean;
  /** How much of the material stood before 在: that is no scene. */
  before: number;
}

const begin = (joined = false, isWhole = false): Open => ({
  material: [],
  scene: [],
  ask: null,
  excluded: new Set(),
  joined,
  isWhole,
  ofHotline: false,
  before: 0,
});

/** Cuts the pieces of a question at its asking words, joints and stops. */
export function findPhrases(pieces: readonly Piece[]): Phrase[] {
  const phrases: Open[] = [];
  let open = begin();
  let isExcluding = false;
  const close = (next = begin()) => {
    settle(open, next, phrases);
    open = next;
  };
  for (const [index, piece] of pieces.entries()) {
    const { means } = piece;
    if (isMaterial(piece) && !(means.kind === 'total' && !piece.text.startsWith('总'))) {
      if (open.ask && open.material.some(isTelling) && !isObject(pieces, index)) close();
      open.material.push(piece);
      if (isExcluding && isTelling(piece)) {
        open.excluded.add(piece);
        isExcluding = false;
      }
    } else if (isAsk(piece)) {
      if (open.ask) close();
      open.ask = piece;
      isExcluding = false;
    } else if (means.kind === 'hotline') {
      const next = pieces[index + 1];
      open.ofHotline = piece.text === '热线' && next !== undefined && isMaterial(next) && next.start === piece.end;
    } else if (means.kind === 'in' && isScene(pieces[index - 1])) setScene(open);
    else if (means.kind === 'except' || means.kind === 'not') {
      isExcluding = means.kind === 'not' || means.side === 'before';
      if (!isExcluding) excludeLast(open);
    } else if (means.kind === 'and') close(begin(true));
    else if (means.kind === 'stop') {
      isExcluding = false;
      close(begin(/^[\s]+$/.test(piece.text) && open.ask === null));
    } else if (means.kind === 'glue') {
      if (piece.text === '在') open.before = open.material.length;
      else if (piece.text === '比' && open.material.some(isTelling)) close();
      else if (isWholeBehind(pieces, index) && open.material.some(isTelling)) close(begin(false, true));
    } else if (comparesVerbs(piece, open)) open.ask = { ...piece, means: { kind: 'ask', unit: null } };
    else if (means.kind === 'operation') {
      const isTold = open.material.some(isTelling);
      if (isOfWhole(piece)) {
        if (!open.ask && isTold) close(wholeOf(open));
        else if (!open.ask && means.do === 'share') open.isWhole = true;
      } else if (/^(?:sum|difference)$/.test(means.do) && piece.text.length <= 2) close(begin(true));
    }
  }
  close();
  leaveOutOfLast(open, phrases);
  return phrases.filter(
    ({ material, isWhole, ask }) => !isWhole || material.some(isTelling) || (ask && material.length > 0),
  );
}

/** Puts a phrase that is complete with the others; what only leaves out, or only asks, belongs to its neighbour. */
function settle(open: Open, next: Open, phrases: Open[]): void {
  if (open.ask && open.material.length === 0) takeScene(open);
  const telling = open.material.filter(isTelling);
  const last = phrases.at(-1);
  if (open.ask && open.material.length === 0 && !open.isWhole) {
    if (last?.ask === null && !last.isWhole) last.ask = open.ask;
    else if (!last) next.ask = open.ask;
  }
  const isAsked = open.ask !== null && (!open.isWhole || open.material.length > 0);
  if (telling.length === 0 && !isAsked) next.scene.unshift(...open.scene);
  else if (open.ask || !telling.every((piece) => open.excluded.has(piece) && isPart(piece))) phrases.push(open);
  else {
    next.material.unshift(...open.material);
    for (const piece of open.excluded) next.excluded.add(piece);
  }
}

/** 申请里上半年有多少: nothing else is named, so that is what is counted. */
function takeScene(open: Open): void {
  open.material = open.scene;
  open.scene = [];
}

/** 申请多少件,不算自然人的: left out behind it. */
function leaveOutOfLast({ material, excluded }: Open, phrases: readonly Open[]): void {
  phrases.at(-1)?.material.push(...material);
  for (const piece of excluded) phrases.at(-1)?.excluded.add(piece);
}

/** 自然人, 酒驾: of which something else is counted. */
const isPart = isOf('applicant', 'words');

const isOfWhole = ({ means }: Piece) => means.kind === 'operation' && (means.do === 'share' || means.do === 'ratio');

/** What a share is of stands behind 占; in 在申请里占比 it stood before. */
function wholeOf(open: Open): Open {
  const measured = open.scene.filter(isOf('measure'));
  open.scene = open.scene.filter((piece) => !isOf('measure')(piece));
  return { ...begin(false, true), material: measured };
}

/** 申请里: what was named is a part of that; but not what stands before 在 (予以公开在申请里). */
function setScene(open: Open): void {
  open.scene.push(...open.material.slice(open.before).filter(isTelling));
  open.material = open.material.slice(0, open.before);
}

/** 谁办得多, 哪家发得最多: what was done is compared, and nothing else is named. */
const comparesVerbs = ({ means }: Piece, { ask, material }: Open) =>
  (means.kind === 'order' || (means.kind === 'operation' && means.do === 'compare')) &&
  ask === null &&
  material.length > 0 &&
  !material.some(isTelling);

/** 申请里 holds what follows; 各区县中 only says among whom. */
const isScene = (before: Piece | undefined) => before === undefined || !AMONG.has(before.means.kind);
const AMONG: ReadonlySet<Piece['means']['kind']> = new Set([
  'place',
  'body',
  'within',
  'every',
  'axis',
  'these',
  'year',
  'part',
  'span',
  'last',
]);

/** 废止了几件规范性文件: what stands behind an asking word and has none of its own is what is counted. */
function isObject(pieces: readonly Piece[], from: number): boolean {
  const rest = pieces.slice(from).find((piece) => !isMaterial(piece) && piece.means.kind !== 'glue');
  return !rest || !isAsk(rest);
}

function excludeLast({ material, excluded }: Open): void {
  for (const piece of material.filter(isTelling)) excluded.add(piece);
}
