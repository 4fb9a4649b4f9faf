-- Conversations about a case, each its owner's to continue and every reader's of the case to read.
CREATE TABLE conversations (
    conversation_id uuid PRIMARY KEY,
    case_id         text COLLATE "C" NOT NULL,
    owner           text NOT NULL,
    title           text NOT NULL,
    started_at      timestamptz NOT NULL,
    archived_at     timestamptz,
    -- The cases that some answer rests on beside its own: who may not read all of them does not see the conversation.
    other_cases     text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX conversations_of_case ON conversations (case_id, conversation_id DESC);

-- A question; those with the same predecessor are branches of the conversation. None is ever changed or taken away.
CREATE TABLE conversation_turns (
    turn_id         uuid PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES conversations (conversation_id),
    after_turn      uuid REFERENCES conversation_turns (turn_id),
    instead_of      uuid REFERENCES conversation_turns (turn_id),
    question        text NOT NULL,
    asked_at        timestamptz NOT NULL
);
CREATE INDEX conversation_turns_in_order ON conversation_turns (conversation_id, turn_id);

-- Each making of a turn's answer. The answer itself is kept among the answers; what was told of it is here for searching.
CREATE TABLE conversation_versions (
    turn_id       uuid NOT NULL REFERENCES conversation_turns (turn_id),
    version       int NOT NULL,
    state         text NOT NULL,
    answer_id     uuid,
    inquiry       text,
    told          text NOT NULL DEFAULT '',
    stop_wanted   boolean NOT NULL DEFAULT false,
    begun_at      timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    useful        boolean,
    useful_reason text,
    PRIMARY KEY (turn_id, version)
);

-- What happened while an answer was made, so that a lost connection can go on where it broke.
CREATE TABLE conversation_events (
    turn_id uuid NOT NULL,
    version int NOT NULL,
    number  int NOT NULL,
    name    text NOT NULL,
    body    text NOT NULL,
    PRIMARY KEY (turn_id, version, number),
    FOREIGN KEY (turn_id, version) REFERENCES conversation_versions (turn_id, version)
);
