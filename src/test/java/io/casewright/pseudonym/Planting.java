package io.casewright.pseudonym;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.casewright.pseudonym.Identifier.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Texts with identifiers planted in many forms, between figures that must stay. Looks for what is left in a way of its
/// own: every planted piece stands between `«` and `»`, and nothing but a stand-in may stand there afterwards.
final class Planting {

    private static final String[] GIVEN = {
        "Ann",
        "José",
        "Søren",
        "Wei",
        "Fatima",
        "Oluwaseun",
        "Zoë",
        "Dmitri",
        "Priya",
        "Ngozi",
        "Łukasz",
        "Aoife",
        "Björn",
        "Marie-Claire",
        "Khadija",
        "Tomáš",
        "Ibrahim",
        "Xiulan",
        "Grace",
        "Mark",
        "May",
        "Will"
    };
    private static final String[] FAMILY = {
        "Lee",
        "Müller",
        "O'Brien",
        "Nguyễn",
        "García",
        "Okonkwo",
        "Petrov",
        "Smith-Jones",
        "Çelik",
        "Ødegaard",
        "Banerjee",
        "Kowalczyk",
        "Fernández",
        "Al-Rashid",
        "Young",
        "Black",
        "Tanaka",
        "Dlamini",
        "Zielinski",
        "Novák"
    };
    private static final String[] BUSINESS = {
        "Golden Dragon Trading Ltd",
        "Blue Harbour Logistics GmbH",
        "Sunrise Foods Inc",
        "Acme Consulting LLC",
        "Étoile du Nord SARL",
        "Northern Light Holdings plc"
    };

    private final Random random;

    Planting(Random random) {
        this.random = random;
    }

    /// @param planted the pieces as they stand in the text
    /// @param figures what must stay
    record Bed(List<Identifier> known, String text, List<String> planted, List<String> figures) {

        /// Planted pieces of which something is left.
        List<String> left(String masked) {
            List<String> left = new ArrayList<>();
            int at = 0;
            for (String piece : planted) {
                int from = masked.indexOf('«', at) + 1;
                int to = masked.indexOf('»', from);
                String rest = masked.substring(from, to).replaceAll("[A-Z]+_[A-Z]+\\d+[A-Z]*", "");
                if (rest.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    left.add(piece + " -> " + masked.substring(from, to));
                }
                at = to + 1;
            }
            return left;
        }
    }

    Bed bed(int identifiers, int pieces) {
        List<Identifier> known = new ArrayList<>();
        for (int count = 0; count < identifiers; count++) {
            known.add(identifier());
        }
        StringBuilder text = new StringBuilder();
        List<String> planted = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (int count = 0; count < pieces; count++) {
            String piece = written(known.get(random.nextInt(known.size())));
            String figure = figure();
            planted.add(piece);
            figures.add(figure);
            text.append("the transfer of ")
                    .append(figure)
                    .append(" went to «")
                    .append(piece)
                    .append("» in Germany\n");
        }
        return new Bed(known, text.toString(), planted, figures);
    }

    static String body(String text) {
        return new JsonMapper()
                .createObjectNode()
                .put("model", "m")
                .put("content", text)
                .toString();
    }

    private Identifier identifier() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Identifier(Kind.NAME, name());
            case 3 -> new Identifier(Kind.NAME, pick(BUSINESS));
            case 4 -> new Identifier(Kind.ACCOUNT, random.nextBoolean() ? iban() : digits(10));
            case 5 -> new Identifier(Kind.PHONE, "+" + (10 + random.nextInt(80)) + " " + digits(3) + " " + digits(7));
            case 6 -> new Identifier(Kind.EMAIL, "user" + digits(4) + "@mail" + random.nextInt(90) + ".example.com");
            default -> new Identifier(Kind.ID, "C-" + digits(5));
        };
    }

    private String name() {
        String middle = random.nextInt(4) == 0 ? pick(GIVEN) + " " : "";
        return pick(GIVEN) + " " + middle + pick(FAMILY);
    }

    private String written(Identifier identifier) {
        String text = identifier.text();
        String form = switch (identifier.kind()) {
            case NAME -> text.matches(".*(Ltd|GmbH|Inc|LLC|SARL|plc)") ? text : person(text.split(" ", -1));
            case ACCOUNT, PHONE, ID -> grouped(text);
            case EMAIL, ADDRESS -> text;
        };
        return accents(cased(form, identifier.kind()));
    }

    private String person(String[] words) {
        String last = words[words.length - 1];
        String first = String.join(" ", List.of(words).subList(0, words.length - 1));
        return switch (random.nextInt(7)) {
            case 0 -> last + ", " + first;
            case 1 -> last + " " + first;
            case 2 -> first.charAt(0) + ". " + last;
            case 3 -> last + " " + first.charAt(0) + ".";
            case 4 -> (first + " " + last).replace(' ', '-');
            case 5 -> (first + "  " + last);
            default -> first + " " + last;
        };
    }

    private String cased(String text, Kind kind) {
        return switch (random.nextInt(4)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> kind == Kind.NAME && text.contains(".") ? text : text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    /// Without marks, half of the time.
    private String accents(String text) {
        return random.nextBoolean()
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private String grouped(String text) {
        String separator = switch (random.nextInt(4)) {
            case 0 -> " ";
            case 1 -> "-";
            case 2 -> "";
            default -> ".";
        };
        if (text.contains(" ") || text.contains("-")) {
            return text.replaceAll("[ -]", separator);
        }
        return text.replaceAll("(.{4})(?=.)", "$1" + separator.replace(".", " "));
    }

    private String figure() {
        return switch (random.nextInt(4)) {
            case 0 -> "USD %,d.%02d".formatted(1 + random.nextInt(9_999_999), random.nextInt(100));
            case 1 -> "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case 2 -> (2 + random.nextInt(900)) + " deposits";
            default -> (1 + random.nextInt(99)) + " %";
        };
    }

    private String iban() {
        String account = digits(18);
        int check = 98
                - new java.math.BigInteger(account + "131400")
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        return "DE%02d%s".formatted(check, account);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
