package io.casewright.assist.tool;

/// What is computed of the payments that a question selects.
public enum Measure {
    /// What they add up to.
    TOTAL,
    /// How many they are.
    COUNT,
    /// Their mean amount.
    AVERAGE,
    /// The amount in the middle; of an even number, the mean of the two in the middle.
    MEDIAN,
    /// What came in less what went out.
    NET,
    LARGEST,
    SMALLEST,
    FIRST,
    LAST,
    /// What each calendar month adds up to.
    MONTHLY,
    /// The calendar month that adds up to most.
    BUSIEST_MONTH,
    /// The other sides by what passed between them and the customer, largest first.
    COUNTERPARTIES,
    /// How many other sides there are.
    COUNTERPARTY_COUNT,
    /// The countries by what came from or went to them, largest first.
    COUNTRIES,
    /// The channels by what moved through them, largest first.
    CHANNELS,
    /// The days of the week by what moved on them, largest first.
    WEEKDAYS,
    /// The hours of the day, in the zone of booking, by what moved in them, largest first.
    HOURS,
    /// The payments themselves.
    LIST,
    /// Their part of all money in the same direction and period.
    SHARE,
    /// Two periods against one another.
    COMPARISON,
    /// The balance that the newest booking was recorded with.
    BALANCE
}
