-- What only some source systems know of a booking, and what happens around a customer that is no booking. A column that is
-- NULL in every row costs a row nothing.

ALTER TABLE transactions ADD COLUMN details jsonb;

CREATE TABLE events (
    customer bigint NOT NULL REFERENCES customers (no),
    at       timestamptz NOT NULL,
    kind     text NOT NULL,
    id       text COLLATE "C" NOT NULL PRIMARY KEY,
    details  jsonb
);
CREATE INDEX events_of_customer ON events (customer, at, id);
