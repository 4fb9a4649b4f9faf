package io.casewright.bench.rank;

/// Steps of one block of weights along its gradient, each as long as the gradients so far were steady.
final class Adam {

    private static final double STEADY = 0.9;
    private static final double SQUARES = 0.999;
    private static final double TINY = 1e-8;

    private final double[] weights;
    private final double[] gradient;
    private final double[] mean;
    private final double[] squares;

    /// @param weights changed in place
    Adam(double[] weights) {
        this.weights = weights;
        gradient = new double[weights.length];
        mean = new double[weights.length];
        squares = new double[weights.length];
    }

    void add(int weight, double slope) {
        gradient[weight] += slope;
    }

    /// @param time steps so far, from 1
    /// @param decay pulls every weight towards 0
    void step(int time, double rate, double decay) {
        for (int i = 0; i < weights.length; i++) {
            double slope = gradient[i] + decay * weights[i];
            mean[i] = STEADY * mean[i] + (1 - STEADY) * slope;
            squares[i] = SQUARES * squares[i] + (1 - SQUARES) * slope * slope;
            double unbiased = mean[i] / (1 - StrictMath.pow(STEADY, time));
            double spread = StrictMath.sqrt(squares[i] / (1 - StrictMath.pow(SQUARES, time)));
            weights[i] -= rate * unbiased / (spread + TINY);
            gradient[i] = 0;
        }
    }
}
