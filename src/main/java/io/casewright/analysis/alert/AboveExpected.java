package io.casewright.analysis.alert;

import io.casewright.casefile.Transaction.Direction;

/// A calendar month's credits or debits above so many times what the customer said a month would be.
///
/// @param times above 0
record AboveExpected(String words, Direction direction, double times, String unread) implements Condition {}
