package io.casewright.bench.secondbank;

/// How much the bank's systems know of a customer. One in five: hardly more than amounts, days and names.
enum Records {
    POOR,
    PLAIN,
    RICH;

    static Records any(Luck luck) {
        int one = luck.between(1, 10);
        if (one <= 2) {
            return POOR;
        }
        return one <= 6 ? PLAIN : RICH;
    }
}
