-- Version 1. Never edited once released: a change is another file.
CREATE TABLE meter (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE object (id INTEGER PRIMARY KEY, obis TEXT NOT NULL, attribute INTEGER NOT NULL, UNIQUE (obis, attribute));
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    started INTEGER NOT NULL,            -- microseconds since 1970, UTC
    ended INTEGER,
    outcome TEXT                         -- NULL: still running, or killed
);
CREATE TABLE result (                    -- what a run achieved with one meter
    run INTEGER NOT NULL REFERENCES run, meter INTEGER NOT NULL REFERENCES meter,
    outcome TEXT NOT NULL,               -- ok, partial, failed
    attempts INTEGER NOT NULL, readings INTEGER NOT NULL, rows INTEGER NOT NULL, seconds REAL NOT NULL,
    reasons TEXT NOT NULL,               -- JSON array of {"what", "code", "detail"}
    PRIMARY KEY (run, meter)
) WITHOUT ROWID;
CREATE TABLE reading (
    meter INTEGER NOT NULL REFERENCES meter, object INTEGER NOT NULL REFERENCES object,
    time INTEGER NOT NULL,               -- microseconds since 1970, UTC; the meter's local time when zone is NULL
    raw TEXT NOT NULL,                   -- JSON, before scaling
    zone INTEGER,                        -- minutes from UTC
    clock TEXT NOT NULL,                 -- whose time: meter or host
    class INTEGER, scaler INTEGER, unit TEXT,
    kind TEXT, value TEXT,               -- decimal, text, time, octets; the exact scaled value
    run INTEGER REFERENCES run,
    PRIMARY KEY (meter, object, time, raw)
) WITHOUT ROWID;
CREATE TABLE profile (                   -- one layout of one meter's profile
    id INTEGER PRIMARY KEY, meter INTEGER NOT NULL REFERENCES meter, obis TEXT NOT NULL,
    columns TEXT NOT NULL,               -- JSON array of [obis, attribute, class, index, scaler, unit]
    UNIQUE (meter, obis, columns)
);
CREATE TABLE row (
    profile INTEGER NOT NULL REFERENCES profile, time INTEGER NOT NULL,
    cells TEXT NOT NULL,                 -- JSON array of raw values
    zone INTEGER, clock TEXT NOT NULL, run INTEGER REFERENCES run,
    PRIMARY KEY (profile, time, cells)
) WITHOUT ROWID;
CREATE TABLE covered (                   -- spans of a profile known to be complete, both ends included, never overlapping
    meter INTEGER NOT NULL REFERENCES meter, obis TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (meter, obis, since)
) WITHOUT ROWID;
CREATE TABLE push (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, place INTEGER NOT NULL, octets BLOB NOT NULL,
    received INTEGER NOT NULL, meter INTEGER REFERENCES meter,
    decoded TEXT,                        -- JSON as printed by `win12 decode --json`, NULL when it could not be decoded
    problem TEXT,
    UNIQUE (source, place, octets)
);
CREATE VIEW readings AS
    SELECT m.name AS meter, o.obis, o.attribute, strftime('%Y-%m-%dT%H:%M:%S', r.time / 1000000 + ifnull(r.zone, 0) * 60, 'unixepoch')
           || CASE WHEN r.zone IS NULL THEN '' ELSE printf('%s%02d:%02d', CASE WHEN r.zone < 0 THEN '-' ELSE '+' END, abs(r.zone) / 60, abs(r.zone) % 60) END AS time, r.value, r.unit, r.raw, r.scaler, r.clock
    FROM reading r JOIN meter m ON m.id = r.meter JOIN object o ON o.id = r.object;
CREATE VIEW profile_cells AS
    SELECT m.name AS meter, p.obis AS profile, strftime('%Y-%m-%dT%H:%M:%S', r.time / 1000000 + ifnull(r.zone, 0) * 60, 'unixepoch')
           || CASE WHEN r.zone IS NULL THEN '' ELSE printf('%s%02d:%02d', CASE WHEN r.zone < 0 THEN '-' ELSE '+' END, abs(r.zone) / 60, abs(r.zone) % 60) END AS time,
           json_extract(c.value, '$[0]') AS obis, json_extract(c.value, '$[1]') AS attribute,
           json_extract(r.cells, '$[' || c.key || ']') AS raw,
           json_extract(c.value, '$[4]') AS scaler, json_extract(c.value, '$[5]') AS unit
    FROM row r JOIN profile p ON p.id = r.profile JOIN meter m ON m.id = p.meter JOIN json_each(p.columns) c;
