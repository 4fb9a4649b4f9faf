-- The bank's records. Ids are the source systems' own; they sort by bytes, as in Java. Customers and accounts also have
-- a short number, so that a transaction row stays narrow.

CREATE SEQUENCE change_number;

CREATE TABLE customers (
    no             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             text COLLATE "C" NOT NULL UNIQUE,
    kind           text NOT NULL,
    name           text NOT NULL,
    country        text NOT NULL,
    occupation     text NOT NULL,
    segment        text NOT NULL,
    risk_rating    text NOT NULL,
    customer_since date NOT NULL,
    born_or_founded date,
    details        jsonb NOT NULL
);
COMMENT ON COLUMN customers.details IS 'aliases, contact, employer, stated business, expected activity, owners';
CREATE INDEX customers_by_name ON customers (lower(name) text_pattern_ops);

-- Numbers drawn from change_number: what an answer was computed from is still true while they stay the same. "records"
-- counts what every reader sees, "inside" what only the investigation sees.
CREATE TABLE customer_changes (
    customer bigint PRIMARY KEY REFERENCES customers (no) ON DELETE CASCADE,
    records  bigint NOT NULL,
    inside   bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE accounts (
    no       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id       text COLLATE "C" NOT NULL UNIQUE,
    customer bigint NOT NULL REFERENCES customers (no),
    number   text NOT NULL,
    kind     text NOT NULL,
    currency text NOT NULL,
    opened   date NOT NULL,
    closed   date
);
CREATE INDEX accounts_by_customer ON accounts (customer);

-- No foreign key to accounts: rows come in only through a join with them, accounts are never deleted, and the check
-- would cost a third of the rate of an import.
CREATE TABLE transactions (
    account               bigint NOT NULL,
    booked                timestamptz NOT NULL,
    incoming              boolean NOT NULL,
    amount                numeric NOT NULL,
    currency              text NOT NULL,
    channel               text NOT NULL,
    zone                  text NOT NULL,
    id                    text COLLATE "C" NOT NULL PRIMARY KEY,
    reference             text NOT NULL,
    counterparty_name     text,
    counterparty_account  text,
    counterparty_bank     text,
    counterparty_country  text,
    city                  text,
    country               text,
    device                text,
    ip                    text,
    merchant_category     text
);
CREATE INDEX transactions_of_account ON transactions (account, booked, id);

CREATE TABLE alerts (
    id          text COLLATE "C" PRIMARY KEY,
    customer    bigint NOT NULL REFERENCES customers (no),
    rule        text NOT NULL,
    threshold   text NOT NULL,
    score       numeric,
    raised      date NOT NULL,
    disposition text NOT NULL,
    reason      text,
    digest      text NOT NULL
);
CREATE INDEX alerts_by_customer ON alerts (customer);

CREATE TABLE alert_transactions (
    alert       text COLLATE "C" NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
    position    int NOT NULL,
    transaction text COLLATE "C" NOT NULL,
    PRIMARY KEY (alert, position)
);

CREATE TABLE cases (
    id      text COLLATE "C" PRIMARY KEY,
    title   text NOT NULL,
    status  text NOT NULL,
    opened  date NOT NULL,
    changed bigint NOT NULL,
    digest  text NOT NULL
);

CREATE TABLE parties (
    case_id  text COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position int NOT NULL,
    name     text NOT NULL,
    customer bigint REFERENCES customers (no),
    role     text NOT NULL,
    reason   text NOT NULL,
    PRIMARY KEY (case_id, position)
);
CREATE INDEX parties_by_customer ON parties (customer);

CREATE TABLE case_alerts (
    case_id  text COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position int NOT NULL,
    alert    text COLLATE "C" NOT NULL REFERENCES alerts (id),
    PRIMARY KEY (case_id, position)
);
CREATE INDEX case_alerts_by_alert ON case_alerts (alert);

CREATE TABLE case_readers (
    reader  text COLLATE "C" NOT NULL,
    case_id text COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (reader, case_id)
);
CREATE INDEX case_readers_by_case ON case_readers (case_id);

CREATE TABLE notes (
    id       text COLLATE "C" PRIMARY KEY,
    case_id  text COLLATE "C" REFERENCES cases (id),
    customer bigint REFERENCES customers (no),
    author   text NOT NULL,
    written  timestamptz NOT NULL,
    text     text NOT NULL,
    flags    text[] NOT NULL,
    digest   text NOT NULL
);
CREATE INDEX notes_by_case ON notes (case_id);
CREATE INDEX notes_by_customer ON notes (customer);

-- The bytes are files, <data>/attachments/<first two of sha256>/<sha256>.
CREATE TABLE attachments (
    id         text COLLATE "C" PRIMARY KEY,
    case_id    text COLLATE "C" NOT NULL REFERENCES cases (id),
    file_name  text NOT NULL,
    media_type text NOT NULL,
    size       bigint NOT NULL,
    sha256     text NOT NULL,
    added      timestamptz NOT NULL
);
CREATE INDEX attachments_by_case ON attachments (case_id);
