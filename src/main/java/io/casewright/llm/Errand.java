package io.casewright.llm;

import io.casewright.llm.ModelException.Reason;
import io.casewright.pseudonym.Pseudonyms;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// On whose behalf a model is asked, for one request of a caller: who pays, and what must not leave.
public final class Errand {

    /// Nobody's: no identifiers are known and nothing is counted against anybody.
    public static final Errand NONE = new Errand("", Optional.empty(), Integer.MAX_VALUE, Pseudonyms.NONE);

    private final String user;
    private final Optional<String> caseId;
    private final int mostCalls;
    private final Pseudonyms pseudonyms;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong tokens = new AtomicLong();

    /// @param caseId the case that pays, if there is one
    /// @param mostCalls the most times that a model may be asked
    /// @param pseudonyms what stands for the identifiers at an outside provider
    public Errand(String user, Optional<String> caseId, int mostCalls, Pseudonyms pseudonyms) {
        this.user = user;
        this.caseId = caseId;
        this.mostCalls = mostCalls;
        this.pseudonyms = pseudonyms;
    }

    public String user() {
        return user;
    }

    public Optional<String> caseId() {
        return caseId;
    }

    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    /// Whether a text holds a stand-in for an identifier that this request never made: the model invented somebody.
    public boolean holdsStandIn(String text) {
        return pseudonyms.holdsStandIn(text);
    }

    /// Counts a call before it is made. Throws [ModelException] when the request has had its share.
    void begin(long expectedTokens, long mostTokens) {
        if (user.isEmpty()) {
            return;
        }
        if (calls.incrementAndGet() > mostCalls) {
            throw new ModelException(
                    Reason.LIMIT, "a request may ask a model %d times, and this one has".formatted(mostCalls));
        }
        if (tokens.addAndGet(expectedTokens) > mostTokens) {
            throw new ModelException(
                    Reason.LIMIT,
                    "a request may cost %,d tokens (casewright.llm.cap.request-tokens), and this one would cost more"
                            .formatted(mostTokens));
        }
    }

    @Override
    public String toString() {
        return "Errand[" + user + "]";
    }
}
