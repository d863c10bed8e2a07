import { isOf, type MeaningOf, type Piece } from '../piece.ts';

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
}

const begin = (joined = false, isWhole = false): Open => ({
  material: [],
  scene: [],
  ask: null,
  excluded: new Set(),
  joined,
  isWhole,
});

/** Cuts the pieces of a question at its asking words, joints and stops. */
export function findPhrases(pieces: readonly Piece[]): Phrase[] {
  const phrases: Open[] = [];
  let open = begin();
  let isExcluding = false;
  const close = (next = begin()) => {
    if (open.material.some(isTelling) || (open.ask && !open.isWhole)) phrases.push(open);
    else next.scene.unshift(...open.scene);
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
    } else if (means.kind === 'in' && isScene(pieces[index - 1])) {
      open.scene.push(...open.material.filter(isTelling));
      open.material = [];
    } else if (means.kind === 'except' || means.kind === 'not') {
      if (means.kind === 'except' && means.side === 'after') excludeLast(open);
      else isExcluding = true;
      if (means.kind === 'except' && means.side === 'after') isExcluding = false;
    } else if (means.kind === 'and') close(begin(true));
    else if (means.kind === 'stop') {
      isExcluding = false;
      close(begin(/^[\s]+$/.test(piece.text) && open.ask === null));
    } else if (comparesVerbs(piece, open)) {
      open.ask = { ...piece, means: { kind: 'ask', unit: null } };
    } else if (
      means.kind === 'operation' &&
      (means.do === 'share' || means.do === 'ratio') &&
      open.material.some(isTelling) &&
      !open.ask
    )
      close(begin(false, true));
    else if (means.kind === 'operation' && means.do === 'share' && !open.ask) open.isWhole = true;
    else if (means.kind === 'operation' && (means.do === 'sum' || means.do === 'difference') && piece.text.length <= 2)
      close(begin(true));
  }
  close();
  return phrases.filter(({ material, isWhole }) => !isWhole || material.some(isTelling));
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
