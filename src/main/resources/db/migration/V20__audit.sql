-- Who asked what and what produced the answer: append-only, each row sealed with the hash of the one before.
CREATE TABLE audit_records (
    sequence  bigint PRIMARY KEY,
    at        timestamptz NOT NULL,
    caller    text NOT NULL,
    role      text NOT NULL,
    action    text NOT NULL,
    object    text NOT NULL,
    outcome   text NOT NULL,
    details   text NOT NULL,
    previous  text NOT NULL,
    hash      text NOT NULL
);

CREATE FUNCTION audit_records_are_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit records are append-only';
END
$$;

CREATE TRIGGER audit_records_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_records
    FOR EACH STATEMENT EXECUTE FUNCTION audit_records_are_for_ever();
