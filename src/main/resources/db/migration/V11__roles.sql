-- What investigators decided about the roles of a case's parties: entries are added, never changed. They refer to a party
-- by the customer's id, or by an id made from its name, because a case that is imported again writes its parties anew.
-- An entry without a role takes back the newest one that still stands.
CREATE TABLE role_decisions (
    case_id    text COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    party      text COLLATE "C" NOT NULL,
    version    int NOT NULL,
    role       text,
    reason     text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, party, version)
);
