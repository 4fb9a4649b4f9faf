package io.casewright.demo;

import java.util.List;

/// How the companies of one segment do business.
///
/// @param segment the peers' name
/// @param businesses lines of business in the bank's words
/// @param suffix end of a company's name
/// @param lowTurnover least usual turnover of a month in whole dollars
/// @param highTurnover most usual one
/// @param cash share of the turnover that is banked in cash each week
/// @param cards share that the card processor pays each week
/// @param season turnover of the months from January to December in per cent of the usual
/// @param staff usual number of people on the payroll
/// @param countries where it sells and buys abroad, empty for local trade
/// @param purpose what such a company tells the bank
record Trade(
        String segment,
        List<String> businesses,
        String suffix,
        int lowTurnover,
        int highTurnover,
        double cash,
        double cards,
        List<Integer> season,
        int staff,
        List<String> countries,
        String purpose) {

    private static final List<Integer> EVEN = List.of(97, 95, 100, 101, 102, 100, 98, 97, 101, 103, 102, 104);

    static final Trade RESTAURANT = new Trade(
            "restaurant",
            List.of("restaurant", "cafe", "bakery with tables", "takeaway kitchen"),
            "Kitchen LLC",
            18_000,
            52_000,
            0.22,
            0.78,
            List.of(86, 88, 96, 100, 104, 106, 102, 98, 100, 102, 108, 124),
            3,
            List.of(),
            "Takings of a local restaurant by card and cash; pays staff, food suppliers and rent.");
    static final Trade WELLNESS = new Trade(
            "wellness",
            List.of("nail bar", "massage and wellness studio", "hair and beauty salon"),
            "Studio LLC",
            9_000,
            24_000,
            0.3,
            0.7,
            EVEN,
            2,
            List.of(),
            "Daytime appointments paid by card and cash; pays staff, products and rent.");
    static final Trade CONSTRUCTION = new Trade(
            "construction",
            List.of("building contractor", "roofing", "electrical installation", "painting and plastering"),
            "Builders Inc",
            45_000,
            120_000,
            0,
            0,
            List.of(62, 66, 88, 104, 116, 122, 122, 118, 114, 108, 96, 74),
            5,
            List.of(),
            "Building works for private and business clients, paid by stages; pays crews, materials and insurance.");
    static final Trade IMPORT_EXPORT = new Trade(
            "import-export",
            List.of("import of textiles", "import of spices and tea", "export of machine parts", "wholesale of tools"),
            "Trading Inc",
            70_000,
            190_000,
            0,
            0,
            EVEN,
            4,
            List.of("DE", "IT", "VN", "IN", "TR", "MX"),
            "Buys goods abroad on invoice and sells them to shops; pays duties, freight, staff and a warehouse.");
    static final Trade AGRICULTURE = new Trade(
            "agriculture",
            List.of("vegetable farm", "orchard", "dairy farm", "tree nursery"),
            "Farm LLC",
            16_000,
            46_000,
            0.06,
            0,
            List.of(48, 46, 62, 84, 104, 120, 138, 152, 150, 128, 92, 76),
            3,
            List.of(),
            "Sells produce to wholesalers with a season from June to October; pays hands, seed, fuel and insurance.");
    static final Trade CHARITY = new Trade(
            "charity",
            List.of("food bank", "animal shelter", "youth sports fund", "relief charity"),
            "Fund",
            7_000,
            22_000,
            0.04,
            0,
            List.of(84, 82, 90, 92, 94, 92, 84, 82, 96, 104, 132, 168),
            1,
            List.of(),
            "Gifts of members and a yearly appeal before the turn of the year; pays its programme and one or two staff.");

    static final List<Trade> ALL = List.of(RESTAURANT, WELLNESS, CONSTRUCTION, IMPORT_EXPORT, AGRICULTURE, CHARITY);

    double season(int month) {
        return season.get(month - 1) / 100.0;
    }

    boolean isCharity() {
        return equals(CHARITY);
    }
}
