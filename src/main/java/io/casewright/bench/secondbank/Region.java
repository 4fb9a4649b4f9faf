package io.casewright.bench.secondbank;

import java.time.ZoneId;
import java.util.List;

/// Where customers of the bank live, with the currency of their accounts.
enum Region {
    RHINE("DE", "EUR", "Europe/Berlin", "Freiburg,Trier,Köln,Leipzig,Mainz", "+49 30 23125 "),
    ALSACE("FR", "EUR", "Europe/Paris", "Strasbourg,Metz,Colmar,Lyon", "+33 1 99 00 "),
    ENGLAND("GB", "GBP", "Europe/London", "Bristol,Leeds,Exeter", "+44 7700 90"),
    POLAND("PL", "PLN", "Europe/Warsaw", "Poznań,Kraków", "+48 22 999 "),
    KANSAI("JP", "JPY", "Asia/Tokyo", "Osaka,Kobe", "+81 6 9999 ");

    private final String country;
    private final String currency;
    private final ZoneId zone;
    private final String cities;
    private final String phone;

    Region(String country, String currency, String zone, String cities, String phone) {
        this.country = country;
        this.currency = currency;
        this.zone = ZoneId.of(zone);
        this.cities = cities;
        this.phone = phone;
    }

    /// Eight in ten customers in the euro area.
    static Region any(Luck luck) {
        int one = luck.between(1, 100);
        if (one <= 46) {
            return RHINE;
        }
        if (one <= 78) {
            return ALSACE;
        }
        if (one <= 92) {
            return ENGLAND;
        }
        return one <= 97 ? POLAND : KANSAI;
    }

    String country() {
        return country;
    }

    String currency() {
        return currency;
    }

    ZoneId zone() {
        return zone;
    }

    List<String> cities() {
        return List.of(cities.split(",", -1));
    }

    String phone(int number) {
        return phone + String.format(java.util.Locale.ROOT, "%04d", number);
    }

    /// What a euro's worth of daily life costs here; a yen has no cents.
    long minor(long cents) {
        return switch (this) {
            case POLAND -> cents * 3;
            case KANSAI -> cents / 10 * 10;
            case RHINE, ALSACE, ENGLAND -> cents;
        };
    }

    /// Decimals of the currency.
    int decimals() {
        return this == KANSAI ? 0 : 2;
    }
}
