-- What language models cost. Spending holds the running totals that caps are held against; calls say what each call was.
CREATE TABLE model_spending (
    scope  text NOT NULL,
    name   text COLLATE "C" NOT NULL,
    tokens bigint NOT NULL,
    cost   numeric NOT NULL,
    PRIMARY KEY (scope, name)
);

CREATE TABLE model_calls (
    call_id       uuid PRIMARY KEY,
    at            timestamptz NOT NULL,
    caller        text NOT NULL,
    case_id       text,
    provider      text NOT NULL,
    model         text NOT NULL,
    task          text NOT NULL,
    input_tokens  bigint NOT NULL,
    output_tokens bigint NOT NULL,
    cost          numeric NOT NULL,
    outcome       text NOT NULL
);

CREATE INDEX model_calls_of_case ON model_calls (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX model_calls_by_time ON model_calls (at);
