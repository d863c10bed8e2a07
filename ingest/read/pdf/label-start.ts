const START = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．:：]|第[一二三四五六七八九十\d]+[条项章])/;

/** `（四）无法提供`, `1.属于国家秘密`, `二、上年结转`, `第二十条第（五）项`: something new, not the rest of a label. */
export const startsLabel = (text: string) => START.test(text.replace(/\s/g, ''));
