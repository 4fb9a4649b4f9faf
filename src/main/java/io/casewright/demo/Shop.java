package io.casewright.demo;

import java.util.List;

/// A kind of merchant: what it is called on a statement and what one pays there.
///
/// @param name of the merchant, invented
/// @param category ISO 18245 merchant category code
/// @param low least usual amount in whole units
/// @param high most usual amount in whole units
record Shop(String name, String category, int low, int high) {

    /// Where everybody buys.
    static final List<Shop> EVERYDAY = List.of(
            new Shop("Greenbasket Market", "5411", 12, 110),
            new Shop("Greenbasket Market", "5411", 12, 110),
            new Shop("Corner Pantry", "5411", 6, 60),
            new Shop("Dockside Grocers", "5411", 15, 140),
            new Shop("Parade Bakery", "5462", 4, 22),
            new Shop("Two Kettles Cafe", "5814", 5, 19),
            new Shop("Blue Awning Diner", "5812", 14, 65),
            new Shop("Lamplight Kitchen", "5812", 18, 90),
            new Shop("Pump & Go Fuel", "5541", 25, 70),
            new Shop("Wellspring Pharmacy", "5912", 7, 55),
            new Shop("Thread & Button", "5651", 20, 130),
            new Shop("Bookmark Lane", "5942", 9, 48),
            new Shop("Hammer & Pine Hardware", "5200", 11, 120),
            new Shop("Metro Transit", "4111", 3, 34),
            new Shop("Sound Garden Media", "5815", 9, 18),
            new Shop("Northside Gym", "7997", 25, 60),
            new Shop("Shear Delight Hair", "7230", 22, 75),
            new Shop("Bright Circuit Electronics", "5732", 30, 420));

    /// What holidays are made of.
    static final List<Shop> HOLIDAY = List.of(
            new Shop("Hotel Mirador", "7011", 90, 260),
            new Shop("Harbour View Inn", "7011", 80, 240),
            new Shop("Sunway Restaurant", "5812", 18, 95),
            new Shop("Beach Kiosk", "5814", 5, 30),
            new Shop("Old Town Souvenirs", "5947", 8, 60),
            new Shop("City Museum", "7991", 10, 45));

    static final Shop RIDES = new Shop("Hopalong Rides", "4121", 9, 48);
    static final Shop ADVERTS = new Shop("CityBoard Classifieds", "7311", 12, 36);
    static final Shop TOP_UPS = new Shop("Topup Kiosk Mobile", "4814", 10, 30);
}
