package io.casewright.index;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// A passage as ranking sees it: its terms as numbers, its surroundings and its vector. Every implementation of the
/// port keeps it beside the passage, so that one ranking serves them all.
public final class Sketch {

    /// What a heading's term counts beside one of the text.
    public static final double HEADING_SHARE = 0.3;

    /// What a term of the neighbouring passages counts beside one of the text.
    public static final double AROUND_SHARE = 0.3;

    /// Terms of each neighbour that count: a long one says more of itself than of the passage.
    private static final int REACH = 64;

    private static final int SEED = 104_729;

    private final PassageId passage;
    private final DocumentId document;
    private final int ordinal;
    private final int[] words;
    private final int[] headings;
    private final int[] around;
    private final String language;
    private final Optional<float[]> vector;

    private Sketch(Place place, ByteBuffer bytes, Optional<float[]> vector) {
        passage = place.passage;
        document = place.document;
        ordinal = place.ordinal;
        words = ints(bytes);
        headings = ints(bytes);
        around = ints(bytes);
        language = StandardCharsets.US_ASCII.decode(bytes).toString();
        this.vector = vector;
    }

    private Sketch(Sketch other, Optional<float[]> vector) {
        passage = other.passage;
        document = other.document;
        ordinal = other.ordinal;
        words = other.words;
        headings = other.headings;
        around = other.around;
        language = other.language;
        this.vector = vector;
    }

    /// Where a sketched passage stands.
    ///
    /// @param ordinal position in the document, from 0
    public record Place(PassageId passage, DocumentId document, int ordinal) {}

    /// The number that stands for a term, the same in every process.
    public static int code(String term) {
        return StringHelper.murmurhash3_x86_32(new BytesRef(term), SEED);
    }

    public static int[] codes(List<String> terms) {
        return terms.stream().mapToInt(Sketch::code).toArray();
    }

    /// The terms next to a passage: the end of the one before and the beginning of the one after it.
    ///
    /// @param before terms of the passage before, empty where there is none
    /// @param after the same of the one after
    static List<String> around(List<String> before, List<String> after) {
        List<String> near = new ArrayList<>(before.subList(Math.max(0, before.size() - REACH), before.size()));
        near.addAll(after.subList(0, Math.min(REACH, after.size())));
        return near;
    }

    /// @param words terms of the text, in order
    /// @param headings terms of title, headings and locator
    /// @param around as [#around(List, List)] gives them
    /// @param language as a BCP 47 tag
    static byte[] bytes(List<String> words, List<String> headings, List<String> around, String language) {
        byte[] tag = language.getBytes(StandardCharsets.US_ASCII);
        int codes = 3 + words.size() + headings.size() + around.size();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * codes + tag.length);
        for (List<String> terms : List.of(words, headings, around)) {
            bytes.putInt(terms.size());
            terms.forEach(term -> bytes.putInt(code(term)));
        }
        return bytes.put(tag).array();
    }

    /// @param bytes as [#bytes] made them
    /// @param vector empty until the passage has one
    public static Sketch read(Place place, ByteBuffer bytes, Optional<float[]> vector) {
        return new Sketch(place, bytes, vector);
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] values = new int[bytes.getInt()];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
        return values;
    }

    public PassageId passage() {
        return passage;
    }

    public DocumentId document() {
        return document;
    }

    /// Position in the document, from 0.
    public int ordinal() {
        return ordinal;
    }

    /// Codes of the text's terms in order; not to be written to.
    public int[] words() {
        return words;
    }

    /// Codes of the terms of title, headings and locator; not to be written to.
    public int[] headings() {
        return headings;
    }

    /// Codes of the neighbours' nearest terms; not to be written to.
    public int[] around() {
        return around;
    }

    /// The passage's language as a BCP 47 tag, `und` where nothing tells.
    public String language() {
        return language;
    }

    /// Of length 1, not to be written to; empty while the passage has none.
    public Optional<float[]> vector() {
        return vector;
    }

    /// The same passage for a question whose vector another encoder made.
    Sketch withoutVector() {
        return new Sketch(this, Optional.empty());
    }

    /// How many terms the passage has with its surroundings, as [PassageIndex.Statistics#averageContext()] counts.
    public double contextLength() {
        return words.length + HEADING_SHARE * headings.length + AROUND_SHARE * around.length;
    }
}
