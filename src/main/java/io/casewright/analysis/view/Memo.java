package io.casewright.analysis.view;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What several signals need, made once for each key, whichever thread asks first. Making one entry may ask for
/// others: it is made under its own lock and not under the map's, which forbids that.
///
/// @param <V> not to be changed once it is made
final class Memo<K, V> {

    private final Map<K, Once<V>> entries = new ConcurrentHashMap<>();

    V get(K key, Supplier<V> maker) {
        return entries.computeIfAbsent(key, each -> new Once<>(maker)).get();
    }
}
