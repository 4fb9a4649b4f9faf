package io.casewright.demo;

import java.util.List;

/// A person's walk of life, which is also the segment of its peers.
enum Walk {
    SALARIED("retail-salaried"),
    STUDENT("student"),
    PENSIONER("pensioner"),
    PROFESSIONAL("professional"),
    TAXI_DRIVER("taxi-driver");

    /// Of every twenty persons.
    private static final List<Walk> MIX = List.of(
            SALARIED,
            PENSIONER,
            SALARIED,
            STUDENT,
            SALARIED,
            PROFESSIONAL,
            SALARIED,
            PENSIONER,
            SALARIED,
            SALARIED,
            STUDENT,
            SALARIED,
            PENSIONER,
            SALARIED,
            TAXI_DRIVER,
            SALARIED,
            SALARIED,
            STUDENT,
            SALARIED,
            PROFESSIONAL);

    private final String segment;

    Walk(String segment) {
        this.segment = segment;
    }

    String segment() {
        return segment;
    }

    static Walk ofIndex(int index) {
        return MIX.get(index % MIX.size());
    }
}
