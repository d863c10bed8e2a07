import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { refusal } from '../refusal.ts';
import { wrapStrayRows } from './wrap-stray-rows.ts';

export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Deeper nesting is no published page. It also bounds the recursion of whoever walks the tree. */
const DEEPEST = 512;

/**
 * The tree that browsers build, with table rows kept that stand outside any table.
 * @throws Failure FORMAT_UNREADABLE when elements are nested more than 512 deep
 */
export function parseHtml(html: string, name: string): DefaultTreeAdapterTypes.Document {
  const tooDeep = () => refusal('FORMAT_UNREADABLE', name, `标签嵌套超过 ${DEEPEST} 层,请从原网页重新保存后再试`);
  const page = parse(wrapStrayRows(html), { treeAdapter: guardDepth(tooDeep) });
  if (depthOf(page) > DEEPEST) throw tooDeep();
  return page;
}

/** Level by level. The guard cannot know it: repairing misnested tags moves whole branches further down. */
function depthOf(page: ParentNode): number {
  let depth = -1;
  for (let level: readonly (ParentNode | ChildNode)[] = [page]; level.length > 0; depth++) {
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  }
  return depth;
}

/** Counts as the tree grows, so a hostile file is refused before it costs anything. */
function guardDepth(tooDeep: () => Error): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  const enter = (parent: ParentNode, child: ChildNode) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw tooDeep();
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      enter(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      enter(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}
