package io.casewright.bench.secondbank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// The groups of like customers that this bank has, with how many of a hundred belong to each.
enum Segment {
    OFFICE_EMPLOYEE(11),
    NURSE(7),
    CROSS_BORDER_WORKER(5),
    SALES_REPRESENTATIVE(4),
    FIRST_ACCOUNT(4),
    REMITTING_FAMILY(6),
    CRYPTO_SAVER(5),
    STUDENT(8),
    PENSIONER(8),
    LANDLORD(4),
    DRIVER(5),
    FREELANCER(5),
    MUSICIAN(3),
    ONLINE_SELLER(3),
    MARKET_TRADER(3),
    RESTAURANT(3),
    HAIR_AND_NAILS(3),
    FLORIST(2),
    VINEYARD(2),
    IMPORTER(2),
    CONSTRUCTION(2),
    START_UP(1),
    SMALL_FIRM(2),
    CHARITY(1),
    CLUB(1);

    private static final Set<Segment> COMPANIES = EnumSet.of(
            RESTAURANT, HAIR_AND_NAILS, FLORIST, VINEYARD, IMPORTER, CONSTRUCTION, START_UP, SMALL_FIRM, CHARITY, CLUB);

    private final int ofAHundred;

    Segment(int ofAHundred) {
        this.ofAHundred = ofAHundred;
    }

    /// As it stands in the records.
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isCompany() {
        return COMPANIES.contains(this);
    }

    /// One of each first, then in proportion, mixed.
    static List<Segment> of(int customers, long seed) {
        List<Segment> hundred = new ArrayList<>();
        for (Segment segment : values()) {
            hundred.addAll(Collections.nCopies(segment.ofAHundred, segment));
        }
        Random random = new Random(seed);
        List<Segment> all = new ArrayList<>(List.of(values()));
        while (all.size() < customers) {
            Collections.shuffle(hundred, random);
            all.addAll(hundred);
        }
        return List.copyOf(all.subList(0, customers));
    }
}
