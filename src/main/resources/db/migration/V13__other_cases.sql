-- The cases that an answer's ledger rests on beside its own: who may not read all of them does not see the answer.
ALTER TABLE answers ADD COLUMN other_cases text[] NOT NULL DEFAULT '{}';
