package io.casewright.retrieval.rank;

/// What the learned scorer reads of a candidate. The order is the model file's: a change needs a new training.
public enum Feature {
    WORDS(Group.WORDS),
    WORDS_OF_BEST(Group.WORDS),
    WORDS_RANK(Group.WORDS),
    CONTEXT(Group.CONTEXT),
    CONTEXT_OF_BEST(Group.CONTEXT),
    CONTEXT_RANK(Group.CONTEXT),
    CONTEXT_COVERED(Group.CONTEXT),
    HEADINGS(Group.HEADINGS),
    HEADINGS_LENGTH(Group.HEADINGS),
    PAIRS(Group.PAIRS),
    PAIRS_OF_BEST(Group.PAIRS),
    COVERED(Group.COVERAGE),
    COVERED_COUNT(Group.COVERAGE),
    RAREST_COVERED(Group.COVERAGE),
    CLOSE_TOGETHER(Group.COVERAGE),
    COSINE(Group.MEANING),
    COSINE_BELOW_BEST(Group.MEANING),
    COSINE_RANK(Group.MEANING),
    LENGTH(Group.LENGTH),
    LENGTH_FROM_USUAL(Group.LENGTH),
    SHORT(Group.LENGTH),
    DOCUMENT_BEST(Group.DOCUMENT),
    DOCUMENT_MEAN(Group.DOCUMENT),
    DOCUMENT_COUNT(Group.DOCUMENT),
    NEIGHBOUR(Group.NEIGHBOURS),
    NEIGHBOURHOOD(Group.NEIGHBOURS),
    FEEDBACK_WORDS(Group.FEEDBACK),
    FEEDBACK_MEANING(Group.FEEDBACK),
    LIKE_THE_BEST(Group.FEEDBACK),
    LIKE_ANOTHER(Group.FEEDBACK),
    QUESTION_LENGTH(Group.QUESTION),
    QUESTION_RARITY(Group.QUESTION),
    BEST_WORDS(Group.QUESTION),
    BEST_COSINE(Group.QUESTION);

    private final Group group;

    Feature(Group group) {
        this.group = group;
    }

    /// Features of one idea, which the ablation table leaves out together.
    public enum Group {
        /// BM25 of the passage's words with the headings above it.
        WORDS,
        /// The same with the words right before and after it in the document.
        CONTEXT,
        /// The headings alone.
        HEADINGS,
        /// BM25 over pairs of neighbouring words.
        PAIRS,
        /// How much of the question, by rarity, stands in the passage, and how close together.
        COVERAGE,
        /// The encoder's cosine.
        MEANING,
        /// How long the passage is: a heading answers nothing, a whole chapter too much.
        LENGTH,
        /// How well the rest of the document does.
        DOCUMENT,
        /// How well the passages next to it do.
        NEIGHBOURS,
        /// Likeness to the first results, by words and by meaning.
        FEEDBACK,
        /// What is the same for all candidates, and tells how far the others can be trusted.
        QUESTION
    }

    public Group group() {
        return group;
    }

    /// Its place in a row of the table and in the model file.
    @SuppressWarnings("EnumOrdinal") // the order of this list is the file's, which says how many it was made for
    public int column() {
        return ordinal();
    }

    static int count() {
        return values().length;
    }
}
