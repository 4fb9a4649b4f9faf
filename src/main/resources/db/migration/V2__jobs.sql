-- Jobs that load files. A job belongs to the instance whose data folder holds its input.

CREATE TABLE jobs (
    id               uuid PRIMARY KEY,
    instance         text NOT NULL,
    kind             text NOT NULL,
    title            text NOT NULL,
    owner            text NOT NULL,
    request          jsonb NOT NULL,
    state            text NOT NULL,
    cancel_requested boolean NOT NULL DEFAULT false,
    bytes_total      bigint NOT NULL,
    bytes_done       bigint NOT NULL DEFAULT 0,
    items            bigint NOT NULL DEFAULT 0,
    inserted         bigint NOT NULL DEFAULT 0,
    updated          bigint NOT NULL DEFAULT 0,
    unchanged        bigint NOT NULL DEFAULT 0,
    rejected         bigint NOT NULL DEFAULT 0,
    created          timestamptz NOT NULL,
    started          timestamptz,
    ended            timestamptz,
    failure          text
);
CREATE INDEX jobs_alive ON jobs (instance, kind, id) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE job_problems (
    job    uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    seq    bigint GENERATED ALWAYS AS IDENTITY,
    line   bigint NOT NULL,
    field  text NOT NULL,
    value  text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (job, seq)
);
