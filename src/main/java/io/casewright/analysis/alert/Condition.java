package io.casewright.analysis.alert;

/// One condition of a threshold that is understood, in whole or in part.
sealed interface Condition permits Clause, PassedOn, AboveExpected {

    /// As the monitoring system wrote it.
    String words();

    /// Words that were not understood and are not tested; empty where all were.
    String unread();

    /// What of the words is tested.
    default String understood() {
        int unreadFrom = words().toLowerCase(java.util.Locale.ROOT).indexOf(unread());
        boolean atTheEnd = !unread().isEmpty() && unreadFrom > 0;
        return atTheEnd ? words().substring(0, unreadFrom).strip() : words();
    }
}
