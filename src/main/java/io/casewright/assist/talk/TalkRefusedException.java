package io.casewright.assist.talk;

/// Something that cannot be done in a conversation as it stands; the message says what to do instead.
public final class TalkRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /// @param problem a stable word for machines: `answer-in-the-making`
    /// @param detail a sentence for people that says what to do
    TalkRefusedException(String problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }
}
