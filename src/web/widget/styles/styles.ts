import answer from './answer.css?inline';
import head from './head.css?inline';
import media from './media.css?inline';
import place from './place.css?inline';
import root from './root.css?inline';
import source from './source.css?inline';
import talk from './talk.css?inline';

/** Of equal rules the later holds. */
export const styles = [root, place, head, talk, answer, source, media].join('\n');
