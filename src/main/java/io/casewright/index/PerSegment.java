package io.casewright.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;

/// What is made of a segment once and kept in memory while the index has it, through all its states.
final class PerSegment<K, V> {

    private final Cache<Key<K>, V> kept = Caffeine.newBuilder().build();

    private record Key<K>(Object segment, K what) {}

    /// Makes a value of a segment.
    interface Making<V> {
        V make() throws IOException;
    }

    V get(LeafReader reader, K what, Making<V> making) {
        return kept.get(new Key<>(segment(reader), what), _ -> {
            try {
                return making.make();
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be read", e);
            }
        });
    }

    /// Forgets segments that are not in this state of the index.
    void keep(DirectoryReader reader) {
        Set<Object> segments = new HashSet<>();
        reader.leaves().forEach(leaf -> segments.add(segment(leaf.reader())));
        kept.asMap().keySet().removeIf(key -> !segments.contains(key.segment()));
    }

    private static Object segment(LeafReader reader) {
        return reader.getCoreCacheHelper().getKey();
    }
}
