package io.casewright.evidence;

/// What every id must be: 1 to 200 printable characters without blanks at the ends.
final class Ids {

    private static final int LONGEST = 200;

    private Ids() {}

    static String checked(String what, String value) {
        String id = value.strip();
        if (id.isEmpty() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "%s id must have 1 to %d printable characters, not \"%s\"".formatted(what, LONGEST, abridged(id)));
        }
        return id;
    }

    private static String abridged(String id) {
        return id.length() <= 40 ? id : id.substring(0, 40) + "…";
    }
}
