package io.casewright.index;

/// How many scores stand on which step, so that the score which a given number of them reach is known at any time.
final class Ladder {

    private static final int STEPS = 2_048;

    private final int[] counts = new int[STEPS + 1];
    private final double scale;

    /// @param greatest no score is above it
    Ladder(double greatest) {
        scale = STEPS / Math.max(greatest, 1e-9);
    }

    void add(float score) {
        counts[step(score)]++;
    }

    /// A score that at least so many reach, at most one step below the greatest such; 0 where there are fewer.
    double reachedBy(int count) {
        int sum = 0;
        for (int step = STEPS; step > 0; step--) {
            sum += counts[step];
            if (sum >= count) {
                return step / scale;
            }
        }
        return 0;
    }

    private int step(float score) {
        return Math.clamp((long) (score * scale), 0, STEPS);
    }
}
