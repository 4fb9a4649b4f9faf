-- Reports and every version of each. A version's body is the whole report as it then was, in JSON; it is added and never
-- changed, so that any two can be compared for ever.
CREATE TABLE reports (
    report_id   uuid PRIMARY KEY,
    case_id     text COLLATE "C" NOT NULL,
    form        text NOT NULL,
    state       text NOT NULL,
    version     int NOT NULL,
    -- The cases that some version rests on beside its own: who may not read all of them does not see the report.
    other_cases text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX reports_of_case ON reports (case_id, report_id DESC);

CREATE TABLE report_versions (
    report_id uuid NOT NULL REFERENCES reports (report_id),
    version   int NOT NULL,
    what      text NOT NULL,
    about     text NOT NULL,
    made_by   text NOT NULL,
    made_at   timestamptz NOT NULL,
    body      text NOT NULL,
    PRIMARY KEY (report_id, version)
);

CREATE FUNCTION report_versions_are_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'versions of a report are never changed';
END
$$;

CREATE TRIGGER report_versions_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON report_versions
    FOR EACH STATEMENT EXECUTE FUNCTION report_versions_are_for_ever();
