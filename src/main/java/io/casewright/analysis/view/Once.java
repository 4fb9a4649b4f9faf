package io.casewright.analysis.view;

import java.util.Optional;
import java.util.function.Supplier;

/// A value made when it is first asked for, and never again; threads that ask meanwhile wait for it.
final class Once<V> implements Supplier<V> {

    private final Supplier<V> maker;
    private Optional<V> value = Optional.empty();

    Once(Supplier<V> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized V get() {
        if (value.isEmpty()) {
            value = Optional.of(maker.get());
        }
        return value.get();
    }
}
