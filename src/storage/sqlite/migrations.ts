import type { Database } from 'better-sqlite3';
import { versionOf } from './assert-ours.ts';

/**
 * Numbered steps: the n-th brings a database to `user_version` n. Never change one that was released; add another.
 * They stand in TypeScript because the build copies no other files.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- One row: counts every batch that changed something. The nonce keeps the caches of a restored backup apart from
  -- those of the history it left.
  CREATE TABLE generation (number INTEGER NOT NULL, nonce TEXT NOT NULL);
  INSERT INTO generation VALUES (0, lower(hex(randomblob(3))));

  -- The metadata as JSON; what filters and look-ups need is read out of it by SQLite itself.
  CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    metadata TEXT NOT NULL,
    sha256 TEXT NOT NULL AS (json_extract(metadata, '$.sha256')),
    agency_id TEXT AS (json_extract(metadata, '$.agency.id')),
    region TEXT AS (json_extract(metadata, '$.region')),
    year INTEGER AS (json_extract(metadata, '$.period.year')),
    kind TEXT NOT NULL AS (json_extract(metadata, '$.kind'))
  );
  CREATE INDEX reports_by_sha256 ON reports (sha256);
  CREATE INDEX reports_by_agency ON reports (agency_id, year);
  CREATE INDEX reports_by_region ON reports (region, year);
  CREATE INDEX reports_by_year ON reports (year);

  CREATE TABLE texts (
    report TEXT PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
    text TEXT NOT NULL
  );

  CREATE TABLE passages (
    id TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    headings TEXT NOT NULL,
    text TEXT NOT NULL
  );
  CREATE INDEX passages_by_report ON passages (report, ordinal);

  -- The terms of one passage with their counts, as two JSON lists of size entries. One row a passage, not one a term:
  -- searching runs on an index built from these rows, and single rows would make ingest many times slower.
  CREATE TABLE postings (
    passage TEXT PRIMARY KEY REFERENCES passages ON DELETE CASCADE,
    size INTEGER NOT NULL,
    terms TEXT NOT NULL,
    counts TEXT NOT NULL
  );

  CREATE TABLE vectors (
    passage TEXT PRIMARY KEY REFERENCES passages ON DELETE CASCADE,
    vector BLOB NOT NULL
  );

  -- At most one row: all vectors are its work.
  CREATE TABLE embedder (
    id TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    model BLOB NOT NULL,
    trained_on INTEGER NOT NULL
  );

  -- Values are decimal text: SQLite's numbers would round them.
  CREATE TABLE facts (
    report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
    position INTEGER NOT NULL,
    indicator TEXT,
    cell TEXT,
    place TEXT,
    subject TEXT,
    state TEXT NOT NULL,
    value TEXT,
    low TEXT,
    high TEXT,
    unit TEXT,
    wording TEXT NOT NULL,
    scope TEXT,
    period TEXT,
    source TEXT NOT NULL,
    note TEXT,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (report, position)
  ) WITHOUT ROWID;
  CREATE INDEX facts_by_cell ON facts (cell, report) WHERE cell IS NOT NULL;
  CREATE INDEX facts_by_indicator ON facts (indicator, report) WHERE indicator IS NOT NULL;
  `,
  `
  UPDATE reports SET metadata = json_set(metadata, '$.supersededBy', json('null'));
  ALTER TABLE reports ADD COLUMN superseded_by TEXT AS (json_extract(metadata, '$.supersededBy'));
  CREATE INDEX reports_by_superseded ON reports (superseded_by) WHERE superseded_by IS NOT NULL;
  `,
  `
  -- Sides are decimal text as in facts; related = 1 for checks against another report, which go when either report goes.
  CREATE TABLE checks (
    report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
    related INTEGER NOT NULL,
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    outcome TEXT NOT NULL,
    other TEXT REFERENCES reports ON DELETE CASCADE,
    left_value TEXT,
    right_value TEXT,
    difference TEXT,
    label TEXT NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY (report, related, position)
  ) WITHOUT ROWID;
  CREATE INDEX checks_by_outcome ON checks (outcome, severity, report);
  CREATE INDEX checks_by_other ON checks (other) WHERE other IS NOT NULL;

  CREATE TABLE sketches (
    fingerprint TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
    PRIMARY KEY (fingerprint, report)
  ) WITHOUT ROWID;
  CREATE INDEX sketches_by_report ON sketches (report);
  `,
  `
  -- Cells are looked up by their code; an entry for their indicator as well was never read.
  DROP INDEX facts_by_indicator;
  CREATE INDEX facts_by_indicator ON facts (indicator, report) WHERE cell IS NULL AND indicator IS NOT NULL;

  -- Of the sixty checks of a report hardly any has anything to show.
  CREATE INDEX checks_pointing ON checks (report) WHERE places <> '[]';
  `,
  `
  -- Texts that are stored already get their name when their files are read anew.
  UPDATE reports SET metadata = json_set(metadata, '$.part', json('null'), '$.version', json('null'));
  ALTER TABLE reports ADD COLUMN file TEXT AS (json_extract(metadata, '$.part.file'));
  CREATE INDEX reports_by_file ON reports (file) WHERE file IS NOT NULL;
  `,
  `
  -- Checksum of the other columns, as they were written.
  ALTER TABLE facts ADD COLUMN seal INTEGER;

  -- SHA-256 of what a report was written as: its metadata, its text, and all of its facts in order. A step that changes
  -- any of them empties this table: what has no digest gets one when all steps are done.
  CREATE TABLE digests (
    report TEXT PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
    metadata TEXT NOT NULL,
    text TEXT NOT NULL,
    facts TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- On what it rests whose a report is, is told when its file is read anew; whose a contact is, likewise.
  UPDATE reports SET metadata = json_set(
    metadata,
    '$.identification', json('{"inferred": [], "contradictions": [], "clues": []}'),
    '$.contacts', (
      SELECT json_group_array(json_set(value, '$.holder', json('null')) ORDER BY key)
      FROM json_each(metadata, '$.contacts')
    )
  );
  DELETE FROM digests;
  `,
];

export const isCurrent = (database: Database, steps = MIGRATIONS) => versionOf(database) === steps.length;

/**
 * Applies what is missing, whole or not at all; safe when two processes open the same database at once.
 *
 * @param finish what SQL alone cannot do, once all steps are done
 */
export function migrate(database: Database, steps: readonly string[], finish: (database: Database) => void = () => {}) {
  const apply = database.transaction(() => {
    for (const sql of steps.slice(versionOf(database))) database.exec(sql);
    finish(database);
    database.pragma(`user_version = ${steps.length}`);
  });
  if (!isCurrent(database, steps)) apply.immediate();
}
