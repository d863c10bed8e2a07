import type { Clue, Reader } from './clue.ts';
import type { Document } from './document.ts';
import { readBreadcrumbs } from './readers/breadcrumbs.ts';
import { readContactSentence } from './readers/contact-sentence.ts';
import { readCountingPeriod } from './readers/counting-period.ts';
import { readFileName, readFolders } from './readers/file-name.ts';
import { readFirstSubjects } from './readers/first-subjects.ts';
import { readHotlineNames } from './readers/hotline-names.ts';
import { readLabelledFields } from './readers/labelled-fields.ts';
import { readNameLines } from './readers/name-lines.ts';
import { readOpeningTime } from './readers/opening-time.ts';
import { readOwnPapers } from './readers/own-papers.ts';
import { readPageMeta } from './readers/page-meta.ts';
import { readPlacesAround } from './readers/places-around.ts';
import { readPresentingSentence } from './readers/presenting-sentence.ts';
import { readPublisher } from './readers/publisher.ts';
import { readSignOff } from './readers/sign-off.ts';
import { readSite } from './readers/site.ts';
import { readTitles } from './readers/titles.ts';
import { readYearSentences } from './readers/year-sentences.ts';

/** Every place that can tell whose a document is, of where and when; each looks for itself. */
const READERS: Readonly<Record<string, Reader>> = {
  labelledFields: readLabelledFields,
  titles: readTitles,
  presentingSentence: readPresentingSentence,
  countingPeriod: readCountingPeriod,
  openingTime: readOpeningTime,
  yearSentences: readYearSentences,
  firstSubjects: readFirstSubjects,
  hotlineNames: readHotlineNames,
  contactSentence: readContactSentence,
  signOff: readSignOff,
  nameLines: readNameLines,
  ownPapers: readOwnPapers,
  placesAround: readPlacesAround,
  breadcrumbs: readBreadcrumbs,
  pageMeta: readPageMeta,
  publisher: readPublisher,
  fileName: readFileName,
  folders: readFolders,
  site: readSite,
};

/** A clue with the name of its reader. */
export type Told = Clue & { readonly by: string };

export const readClues = (document: Document): Told[] =>
  Object.entries(READERS).flatMap(([by, read]) => read(document).map((clue) => ({ ...clue, by })));
