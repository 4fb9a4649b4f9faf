package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Invented names, and people, companies and shops that bank elsewhere.
final class Outside {

    private static final List<String> GIVEN = List.of(
            ("Aylin,Bastien,Carla,Dawid,Emeka,Fatou,Giulia,Hiroko,Ivo,Jana,Kenji,Lotte,Mirela,Nico,Oumar,Piotr,Quentin,"
                            + "Ruta,Sofie,Tomasz,Ulrike,Viktor,Wanda,Xenia,Yusuf,Zoé,Anton,Beatrix,Cemal,Delphine,Edgar,"
                            + "Franka,Goran,Hanna,Ilse,Jonas,Katja,Luca,Marlene,Noor,Olga,Paul,Rosa,Samuel,Tess,Wim")
                    .split(","));
    private static final List<String> FAMILY = List.of(
            ("Adler,Baumann,Castex,Demir,Eichhorn,Fabre,Gallo,Hayashi,Ivanova,Jeong,Kowal,Lacroix,Moreau,Nowicki,Osei,"
                            + "Peeters,Roux,Schenk,Traoré,Unger,Verhoeven,Wójcik,Yamada,Zimmer,Bakker,Cohen,Dupont,Erdem,"
                            + "Fischer,Gruber,Hughes,Jansen,Klein,Lemaire,Mbeki,Nagy,Okada,Petit,Reid,Sato,Toma,Walsh")
                    .split(","));
    private static final List<String> FIRST = List.of(
            ("Alder,Bora,Cobalt,Dorn,Esker,Fjord,Ginkgo,Hazel,Isar,Juno,Kiwi,Linden,Moor,Nimbus,Onyx,Pollux,Rill,Sable,"
                            + "Tarn,Ursa,Vela,Wolke,Zinnia")
                    .split(","));
    private static final List<String> SECOND =
            List.of("haus", "werk", "line", "port", "point", "tal", "berg", "mont", "lane", "feld", "mill", "croft");

    private Outside() {}

    static String person(Luck luck) {
        return luck.pick(GIVEN) + " " + luck.pick(FAMILY);
    }

    static String relative(String name, Luck luck) {
        return luck.pick(GIVEN) + name.substring(name.lastIndexOf(' '));
    }

    static String company(Luck luck, String line) {
        return luck.pick(FIRST) + luck.pick(SECOND) + " " + line;
    }

    /// Somebody with an account elsewhere.
    static Counterparty somebody(Luck luck, String country) {
        return account(person(luck), country, luck);
    }

    static Counterparty firm(Luck luck, String line, String country) {
        return account(company(luck, line), country, luck);
    }

    static Counterparty account(String name, String country, Luck luck) {
        String number = country + "00BNCX" + String.format(Locale.ROOT, "%09d", luck.between(1, 999_999_999));
        return new Counterparty(
                Optional.of(name), Optional.of(number), Optional.of("Bank of " + country), Optional.of(country));
    }

    /// A shop or an authority, as card payments and direct debits name it.
    static Counterparty shop(String name, String country) {
        return new Counterparty(Optional.of(name), Optional.empty(), Optional.empty(), Optional.of(country));
    }

    static String mailbox(String name, int number) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                        .replaceAll("[^A-Za-z ]", "")
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '.')
                + number + "@post.example";
    }
}
