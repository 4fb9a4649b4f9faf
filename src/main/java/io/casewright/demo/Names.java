package io.casewright.demo;

import java.util.List;
import java.util.Locale;

/// Invented names: common given and family names of many origins, thrown together; company names from words that no
/// register was asked about. Origins serve variety alone: nothing else in the bank depends on them.
final class Names {

    private record Origin(List<String> given, List<String> family) {}

    private static final List<Origin> ORIGINS = List.of(
            origin(
                    "Alice,Brian,Carol,Dennis,Ellen,Frank,Grace,Howard,Irene,Keith,Laura,Martin,Nora,Oscar,Paula,Ralph",
                    "Abbott,Barlow,Chadwick,Dunmore,Ellery,Fairley,Garland,Hobbs,Inman,Kettle,Lofton,Marsh,Norwood,"
                            + "Ogden,Prescott,Rudd"),
            origin(
                    "Adriana,Benito,Camila,Diego,Elena,Felipe,Gloria,Héctor,Inés,Joaquín,Lucía,Marcos,Noelia,Pilar,"
                            + "Rafael,Silvia",
                    "Aguirre,Bermúdez,Cárdenas,Delgado,Espinoza,Fuentes,Guerrero,Ibarra,Lozano,Medina,Navarro,"
                            + "Pacheco,Quintero,Rosales,Salazar,Villalobos"),
            origin(
                    "Amina,Bashir,Dalia,Farid,Hala,Idris,Jamila,Karim,Layla,Mounir,Nadia,Omar,Rania,Salim,Tariq,Yasmin",
                    "Abboud,Bitar,Chahine,Darwish,El-Amin,Fakhoury,Ghanem,Haddad,Issa,Khalil,Mansour,Najjar,Qasim,"
                            + "Rahal,Sabbagh,Zein"),
            origin(
                    "Bao,Chen,Fang,Guang,Hui,Jian,Lan,Mei,Ning,Ping,Qiang,Rong,Shan,Ting,Wei,Xin",
                    "Bai,Cao,Deng,Fan,Gao,He,Jiang,Kong,Luo,Meng,Pan,Qiu,Shao,Tan,Xue,Zhou"),
            origin(
                    "Aarav,Bhavna,Chetan,Divya,Esha,Gaurav,Harini,Ishaan,Kavya,Manoj,Nisha,Pranav,Radha,Sanjay,Tara,"
                            + "Vikram",
                    "Acharya,Bose,Chandran,Deshpande,Gupta,Iyer,Joshi,Kulkarni,Mehta,Nair,Pillai,Rao,Sharma,"
                            + "Thakur,Varma,Yadav"),
            origin(
                    "Abena,Chidi,Efua,Femi,Ifeoma,Kofi,Kwame,Lindiwe,Makena,Ngozi,Olu,Sefu,Thandi,Uche,Wanjiru,Zola",
                    "Adeyemi,Boateng,Chukwu,Dlamini,Eze,Gyasi,Kamau,Mensah,Ndlovu,Obi,Okafor,Otieno,Sesay,Tembo,"
                            + "Wekesa,Zulu"),
            origin(
                    "Agnieszka,Bartek,Dorota,Emil,Halina,Igor,Janina,Kamil,Lidia,Marek,Oksana,Pavel,Renata,Stefan,"
                            + "Vera,Zofia",
                    "Bielak,Czerny,Dudek,Havran,Jankowski,Kolar,Lysenko,Mazur,Novak,Pokorny,Rybak,Savchuk,Toth,"
                            + "Urban,Wilk,Zielinski"),
            origin(
                    "Amihan,Bayani,Carlito,Dalisay,Emong,Ligaya,Marisol,Narciso,Paz,Reynaldo,Rosario,Tala,Urbano,"
                            + "Virgilio,Wilma,Ysmael",
                    "Abaya,Bautista,Catacutan,Dimaculangan,Evangelista,Gatdula,Lacson,Macaraeg,Natividad,Ocampo,"
                            + "Panganiban,Quizon,Salonga,Tolentino,Umali,Villareal"),
            origin(
                    "Anh,Binh,Chau,Dao,Giang,Hanh,Khoa,Linh,Minh,Nga,Phuc,Quyen,Son,Thao,Tuan,Vy",
                    "Bui,Cao,Dang,Dinh,Duong,Ho,Hoang,Huynh,Lam,Luong,Mai,Ngo,Phan,Quach,Ta,Vo"),
            origin(
                    "Antoine,Brigitte,Céline,Didier,Eloise,Fabrice,Gisèle,Hugo,Isabeau,Joël,Lucie,Mathis,Nadège,"
                            + "Pascal,Solène,Thierry",
                    "Aubert,Blanchet,Carpentier,Delorme,Estève,Fournier,Guérin,Jourdain,Lambert,Mercier,Noiret,"
                            + "Picard,Renaud,Sauvage,Tessier,Vidal"),
            origin(
                    "Anke,Bernd,Clara,Dieter,Elke,Gerd,Heike,Jens,Karin,Lars,Maren,Nils,Petra,Rolf,Silke,Uwe",
                    "Albers,Brandt,Clausen,Dreyer,Ebert,Falk,Grothe,Hansen,Jessen,Kroll,Lorenz,Möller,Pohl,Richter,"
                            + "Steffens,Voigt"));

    /// Names as their holders write them; a bank must cope.
    static final List<String> OTHER_SCRIPTS =
            List.of("王小明", "李秀英", "محمد الأحمدي", "فاطمة الزهراء", "Олена Коваль", "山田 花子", "สมชาย ใจดี", "ዳዊት ተስፋዬ");

    private static final List<String> FIRST_WORDS = List.of(
            "Amber",
            "Birch",
            "Cedar",
            "Copper",
            "Delta",
            "Elm",
            "Falcon",
            "Harbor",
            "Indigo",
            "Juniper",
            "Kestrel",
            "Lantern",
            "Maple",
            "Northern",
            "Oaken",
            "Pebble",
            "Quarry",
            "Russet",
            "Silver",
            "Tidal",
            "Umber",
            "Velvet",
            "Willow",
            "Yellow");
    private static final List<String> SECOND_WORDS = List.of(
            "bank", "brook", "crest", "dale", "field", "ford", "gate", "grove", "haven", "ley", "mere", "mont", "more",
            "ridge", "shore", "stead", "vale", "water", "wick", "wood");

    private Names() {}

    private static Origin origin(String given, String family) {
        return new Origin(List.of(given.split(",")), List.of(family.split(",")));
    }

    static String person(Dice dice) {
        Origin origin = dice.pick(ORIGINS);
        return dice.pick(origin.given()) + " " + dice.pick(origin.family());
    }

    /// Somebody of the same family.
    static String relative(String name, Dice dice) {
        String family = name.substring(name.lastIndexOf(' ') + 1);
        return ORIGINS.stream()
                .filter(origin -> origin.family().contains(family))
                .findFirst()
                .map(origin -> dice.pick(origin.given()) + " " + family)
                .orElseGet(() -> person(dice));
    }

    /// A company in that line of business: `company(dice, "Trading LLC")` may give "Cedarmere Trading LLC".
    static String company(Dice dice, String line) {
        return dice.pick(FIRST_WORDS) + dice.pick(SECOND_WORDS) + " " + line;
    }

    /// Letters for the part of an e-mail address before the sign.
    static String mailbox(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z ]", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.');
        return plain.isEmpty() ? "mail" : plain;
    }
}
