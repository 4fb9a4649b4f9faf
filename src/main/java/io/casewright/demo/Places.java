package io.casewright.demo;

import java.util.List;

/// Towns that the bank's customers live in or travel to. Towns are real so that places read naturally; nobody and
/// nothing in them is.
final class Places {

    /// Where the bank has branches.
    static final List<City> BRANCHES = List.of(
            new City("Newark", "NJ", "US"),
            new City("Jersey City", "NJ", "US"),
            new City("Yonkers", "NY", "US"),
            new City("Queens", "NY", "US"),
            new City("Brooklyn", "NY", "US"),
            new City("Bridgeport", "CT", "US"),
            new City("Stamford", "CT", "US"),
            new City("Paterson", "NJ", "US"),
            new City("New Rochelle", "NY", "US"),
            new City("Trenton", "NJ", "US"));

    /// Farming country within the bank's reach.
    static final List<City> COUNTRYSIDE = List.of(
            new City("Vineland", "NJ", "US"),
            new City("Hammonton", "NJ", "US"),
            new City("Goshen", "NY", "US"),
            new City("Hudson", "NY", "US"));

    /// A night or a drive away.
    static final List<City> NEARBY = List.of(
            new City("Philadelphia", "PA", "US"),
            new City("Atlantic City", "NJ", "US"),
            new City("Baltimore", "MD", "US"),
            new City("Hartford", "CT", "US"),
            new City("Providence", "RI", "US"),
            new City("Albany", "NY", "US"),
            new City("Boston", "MA", "US"));

    /// Where people go on holiday or have family.
    static final List<City> ABROAD = List.of(
            new City("Málaga", "AN", "ES"),
            new City("Lisboa", "11", "PT"),
            new City("Roma", "RM", "IT"),
            new City("Cancún", "ROO", "MX"),
            new City("Punta Cana", "11", "DO"),
            new City("London", "ENG", "GB"),
            new City("München", "BY", "DE"),
            new City("Toronto", "ON", "CA"),
            new City("Montego Bay", "08", "JM"));

    static final City LONDON = new City("London", "ENG", "GB");
    static final City BERLIN = new City("Berlin", "BE", "DE");
    static final City BAVET = new City("Bavet", "20", "KH");
    static final City MYAWADDY = new City("Myawaddy", "13", "MM");
    static final City TON_PHEUNG = new City("Ton Pheung", "BK", "LA");

    /// Area codes; with the exchange 555 and a line from 0100 to 0199 the numbers are reserved for fiction.
    static final List<Integer> AREA_CODES = List.of(
            201, 203, 212, 315, 332, 347, 475, 516, 518, 551, 585, 607, 609, 631, 640, 646, 680, 716, 718, 732, 838,
            845, 848, 856, 860, 862, 908, 914, 917, 929, 934, 959, 973);

    static final List<String> STREETS = List.of(
            "Alder Street",
            "Quarry Lane",
            "Canal Row",
            "Foundry Street",
            "Juniper Avenue",
            "Larkspur Road",
            "Mill Race",
            "Orchard Terrace",
            "Pilot Street",
            "Ropewalk",
            "Saltmarsh Road",
            "Tannery Way",
            "Union Green",
            "Weir Street",
            "Yarrow Court",
            "Brickfield Avenue",
            "Ferry Landing",
            "Granite Hill",
            "Heron Close",
            "Kiln Road");

    private Places() {}

    /// A number that is reserved for fiction or drama in the country, so that it can never ring.
    static String phone(String country, int line) {
        return switch (country) {
            case "GB" -> "+44 7700 900%03d".formatted(line % 1_000);
            case "DE" -> "+49 30 23125 %03d".formatted(line % 1_000);
            default -> "+1 %d 555 01%02d".formatted(AREA_CODES.get(line / 100 % AREA_CODES.size()), line % 100);
        };
    }

    static City branch(String name) {
        return BRANCHES.stream()
                .filter(city -> city.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the bank has no branch in " + name));
    }
}
