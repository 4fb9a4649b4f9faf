-- What the last sweep found of each customer, as everybody inside the investigation may see it: computed without the
-- content of any case. Records is the customer's change number at the time.
CREATE TABLE sweep_results (
    customer    text COLLATE "C" PRIMARY KEY,
    name        text NOT NULL,
    present     int NOT NULL,
    tested      int NOT NULL,
    strongest   text[] NOT NULL,
    typology    text,
    score       double precision,
    swept_at    timestamptz NOT NULL
);
CREATE INDEX sweep_results_by_findings ON sweep_results (present DESC, customer);
