package io.casewright.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name that a mistyped one most likely meant.
final class Nearest {

    private Nearest() {}

    /// Empty when no known name is close: at most a third of its letters differ, or one begins with the other.
    static Optional<String> to(String wished, Collection<String> known) {
        String folded = wished.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> isClose(folded, name.toLowerCase(Locale.ROOT)))
                .min(Comparator.<String>comparingInt(name -> distance(folded, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isClose(String wished, String known) {
        boolean begins = wished.length() > 1 && (known.startsWith(wished) || wished.startsWith(known));
        return begins || distance(wished, known) <= Math.max(known.length() > 3 ? 2 : 1, known.length() / 3);
    }

    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int swap = above[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(swap, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return above[right.length()];
    }
}
