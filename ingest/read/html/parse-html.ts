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

/** XML exports put pages into such sections, which HTML does not know. */
const CDATA = /<!\[CDATA\[|\]\]>/g;

/**
 * The tree that browsers build, with table rows kept that stand outside any table.
 * @throws Failure FORMAT_UNREADABLE when elements are nested more than 512 deep
 */
export function parseHtml(html: string, name: string): DefaultTreeAdapterTypes.Document {
  const tooDeep = () => refusal('FORMAT_UNREADABLE', name, `标签嵌套超过 ${DEEPEST} 层，请从原网页重新保存后再试`);
  return parse(wrapStrayRows(html.replaceAll(CDATA, '')), { treeAdapter: guardDepth(tooDeep) });
}

/** Counts as the tree grows: a hostile page is refused before it costs anything. Repaired nesting adds a few levels. */
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
