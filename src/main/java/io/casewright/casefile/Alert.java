package io.casewright.casefile;

import io.casewright.evidence.AlertId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a monitoring rule or model raised.
///
/// @param rule the rule's name in the monitoring system
/// @param threshold in the rule's own words ("3 cash deposits of USD 9,000 to USD 10,000 within 10 days")
/// @param score as the system gave it, in its own range
/// @param disposition what became of it (`open`, `escalated`, `cleared`) with the reason where one was recorded
public record Alert(
        AlertId id,
        CustomerId customer,
        String rule,
        String threshold,
        Optional<BigDecimal> score,
        LocalDate raised,
        List<TransactionId> transactions,
        String disposition,
        Optional<String> reason) {

    public Alert {
        transactions = List.copyOf(transactions);
    }

    /// Whether somebody looked at it and found nothing to pursue.
    public boolean isCleared() {
        return disposition.toLowerCase(Locale.ROOT).contains("clear");
    }
}
