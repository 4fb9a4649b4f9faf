-- What is computed from a customer's own records and kept, so that a question about one customer reads a few rows and never
-- the whole bank. An import only notes which customers it touched; they are summarised at its end. Days and months are UTC.

CREATE TABLE unsummarised (
    customer bigint PRIMARY KEY
);
INSERT INTO unsummarised SELECT no FROM customers;

-- Devices and addresses of bookings and events, and what the bank knows of contacts and offices, folded.
CREATE TABLE identifier_uses (
    kind      text NOT NULL,
    value     text COLLATE "C" NOT NULL,
    customer  bigint NOT NULL,
    uses      int NOT NULL,
    days      int NOT NULL,
    first_day date,
    last_day  date,
    PRIMARY KEY (kind, value, customer)
);
CREATE INDEX identifier_uses_of_customer ON identifier_uses (customer);

-- Other is "a:" and the counterparty's account, else "n:" and its folded name, else "c:" and the channel.
CREATE TABLE flows (
    customer bigint NOT NULL,
    incoming boolean NOT NULL,
    other    text COLLATE "C" NOT NULL,
    currency text NOT NULL,
    bookings int NOT NULL,
    days     int NOT NULL,
    total    numeric NOT NULL,
    first_at timestamptz NOT NULL,
    last_at  timestamptz NOT NULL,
    name     text,
    country  text
);
CREATE INDEX flows_of_customer ON flows (customer, total DESC, other, incoming, currency);
CREATE INDEX flows_by_account ON flows (other, total DESC, customer) WHERE other LIKE 'a:%';

CREATE INDEX accounts_by_number ON accounts (number);

-- A customer's usual month in the currency of most of its bookings: medians over the months with bookings, shares over all.
CREATE TABLE customer_figures (
    customer       bigint PRIMARY KEY,
    segment        text NOT NULL,
    kind           text NOT NULL,
    currency       text NOT NULL,
    months         int NOT NULL,
    credits        double precision NOT NULL,
    debits         double precision NOT NULL,
    credit_count   double precision NOT NULL,
    counterparties double precision NOT NULL,
    cash_share     double precision NOT NULL,
    abroad_share   double precision NOT NULL
);
CREATE INDEX customer_figures_of_group ON customer_figures (segment, kind);

CREATE TABLE peer_figures (
    segment  text NOT NULL,
    kind     text NOT NULL,
    currency text NOT NULL,
    measure  text NOT NULL,
    members  int NOT NULL,
    p5       double precision NOT NULL,
    median   double precision NOT NULL,
    mad      double precision NOT NULL,
    p95      double precision NOT NULL,
    p99      double precision NOT NULL,
    PRIMARY KEY (segment, kind, currency, measure)
);
