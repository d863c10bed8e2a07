import { readRunProperties } from './run-properties.ts';
import type { Styles } from './styles.ts';
import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from './xml-tree.ts';

/** How the entries of one level of a list are numbered. */
export interface Level {
  readonly start: number;
  /** A name that `listNumeral` knows. */
  readonly format: string;
  /** `（%1）`: the numbers of the levels stand at their places. */
  readonly text: string;
  /** Numbers of upper levels are written in digits. */
  readonly legal: boolean;
  /** Starts anew behind an entry of an upper level. */
  readonly restarts: boolean;
  readonly hidden: boolean;
  readonly style: string | undefined;
}

export interface List {
  /** Lists of one kind count on together. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where the list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The lists of a Word file by their number. */
export type Lists = (list: string) => List | undefined;

export function readNumbering(root: XmlElement | undefined, styles: Styles): Lists {
  const named = (name: string) => (root ? elementsOf(root).filter((element) => element.name === name) : []);
  const kinds = new Map(named('w:abstractNum').map((kind) => [kind.attributes['w:abstractNumId'] ?? '', kind]));
  const lists = new Map(named('w:num').map((list) => [list.attributes['w:numId'] ?? '', list]));
  const find = (id: string, seen: readonly string[]): List | undefined => {
    const list = lists.get(id);
    const kind = valueOf(list, 'w:abstractNumId');
    const written = kind === undefined ? undefined : kinds.get(kind);
    if (!list || kind === undefined || !written || seen.includes(id)) return undefined;
    const link = valueOf(written, 'w:numStyleLink');
    const linked = link === undefined ? undefined : styles.list(link).list;
    return linked === undefined ? listOf(kind, written, list) : find(linked, [...seen, id]);
  };
  return (id) => find(id, []);
}

function listOf(kind: string, written: XmlElement, list: XmlElement): List {
  const overrides = elementsOf(list).filter(({ name }) => name === 'w:lvlOverride');
  const replaced = overrides.flatMap((override) => childOf(override, 'w:lvl') ?? []);
  const levels = [...elementsOf(written), ...replaced].filter(({ name }) => name === 'w:lvl');
  const restarts = overrides.flatMap((override) => {
    const start = valueOf(override, 'w:startOverride');
    return start === undefined ? [] : [[levelNumber(override), Number(start)] as const];
  });
  return {
    kind,
    levels: new Map(levels.map((level) => [levelNumber(level), levelOf(level)])),
    restarts: new Map(restarts),
  };
}

const levelNumber = ({ attributes }: XmlElement) => Number(attributes['w:ilvl'] ?? 0);

function levelOf(level: XmlElement): Level {
  const { vanish = false, strike = false, doubleStrike = false } = readRunProperties(childOf(level, 'w:rPr'));
  return {
    start: Number(valueOf(level, 'w:start') ?? 1),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    legal: switchOf(level, 'w:isLgl') ?? false,
    restarts: valueOf(level, 'w:lvlRestart') !== '0',
    hidden: vanish || strike || doubleStrike,
    style: valueOf(level, 'w:pStyle'),
  };
}
