package io.casewright.llm;

import java.math.BigDecimal;

/// Counts what models cost, and says no before a cap is passed.
public interface UsageMeter {

    /// Counts nothing and refuses nothing.
    UsageMeter NONE = (errand, estimate) -> spent -> {};

    /// Sets aside what a call may cost. Throws [ModelException] with reason `LIMIT`, naming the cap, when there is not
    /// enough left; then nothing was set aside.
    Reservation reserve(Errand errand, Estimate estimate);

    /// Something set aside.
    @FunctionalInterface
    interface Reservation {

        /// Puts what was spent in the place of what was set aside; to be called once, whatever came of the call.
        void settle(Spent spent);
    }

    /// What a call may cost at most.
    ///
    /// @param provider the configured name
    /// @param tokens of the request and of the longest answer
    /// @param cost in the currency of the configured prices
    record Estimate(String provider, String model, Task task, long tokens, BigDecimal cost) {}

    /// What a call did cost.
    ///
    /// @param inputTokens as the provider counts, or as we do where it does not say
    /// @param outcome `done`, `cancelled`, or the reason of the failure in lower case
    record Spent(long inputTokens, long outputTokens, BigDecimal cost, String outcome) {

        public long tokens() {
            return inputTokens + outputTokens;
        }
    }
}
