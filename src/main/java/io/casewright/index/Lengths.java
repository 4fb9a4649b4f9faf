package io.casewright.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/// How many terms each passage has in each field, in memory: two bytes a passage and field.
final class Lengths {

    /// Longer fields count as this long.
    static final int MOST = 4_095;

    private final PerSegment<String, short[]> kept = new PerSegment<>();

    /// By passage of the segment, from 0 to [#MOST].
    short[] of(LeafReader reader, String field) {
        return kept.get(reader, field, () -> read(reader, field));
    }

    /// Forgets segments that are not in this state of the index.
    void keep(DirectoryReader reader) {
        kept.keep(reader);
    }

    private static short[] read(LeafReader reader, String field) throws IOException {
        NumericDocValues norms = Objects.requireNonNull(reader.getNormValues(field), field);
        short[] lengths = new short[reader.maxDoc()];
        for (int next = norms.nextDoc(); next != NumericDocValues.NO_MORE_DOCS; next = norms.nextDoc()) {
            lengths[next] = (short) Math.min(norms.longValue(), MOST);
        }
        return lengths;
    }
}
