package io.casewright.bench;

import io.casewright.analysis.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// True names beside given ones.
final class Naming {

    private record Named(Shape truth, Optional<Shape> given) {}

    private final List<Named> all = new ArrayList<>();

    void add(Shape truth, Optional<Shape> given) {
        all.add(new Named(truth, given));
    }

    int count() {
        return all.size();
    }

    int unnamed() {
        return (int) all.stream().filter(each -> each.given().isEmpty()).count();
    }

    /// The mean of the names' F1 over the names that occur as truth; 0 when there is none.
    double macroF1() {
        Set<Shape> names = new TreeSet<>();
        all.forEach(each -> names.add(each.truth()));
        return names.stream().mapToDouble(this::f1).average().orElse(0);
    }

    /// Of one name: 0 when nothing has it right.
    double f1(Shape name) {
        long right = all.stream()
                .filter(each -> each.truth() == name && each.given().equals(Optional.of(name)))
                .count();
        long truths = all.stream().filter(each -> each.truth() == name).count();
        long given = all.stream()
                .filter(each -> each.given().equals(Optional.of(name)))
                .count();
        return right == 0 ? 0 : 2.0 * right / (truths + given);
    }
}
