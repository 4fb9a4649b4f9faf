-- Generated answers and the ledgers behind them. A ledger is kept once, whoever asked: its id is made from its hash.
CREATE TABLE ledgers (
    ledger_id     text PRIMARY KEY,
    hash          text NOT NULL,
    canonical     text NOT NULL,
    first_made_at timestamptz NOT NULL
);

-- Which cases and customers a ledger's evidence came from: what a reader must be allowed to read to see it.
CREATE TABLE answers (
    answer_id       uuid PRIMARY KEY,
    kind            text NOT NULL,
    about           text NOT NULL,
    case_id         text,
    audience        text NOT NULL,
    records_version text NOT NULL,
    ledger_id       text NOT NULL REFERENCES ledgers (ledger_id),
    made_for        text NOT NULL,
    made_at         timestamptz NOT NULL,
    body            text NOT NULL
);

CREATE INDEX answers_newest ON answers (kind, about, audience, answer_id DESC);
CREATE INDEX answers_ledger ON answers (ledger_id);
