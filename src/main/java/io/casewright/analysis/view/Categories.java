package io.casewright.analysis.view;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Which rows have which merchant category, so that a kind of merchant is looked up and not asked of every row.
///
/// @param byCode rows by ISO 18245 code
/// @param none rows without a category
public record Categories(Map<String, BitSet> byCode, BitSet none) {

    private static final BitSet NOTHING = new BitSet();

    static Categories of(CustomerView view) {
        Map<String, BitSet> byCode = new HashMap<>();
        BitSet none = new BitSet(view.size());
        for (int row = 0; row < view.size(); row++) {
            String code = view.transaction(row).origin().merchantCategory().orElse("");
            (code.isEmpty() ? none : byCode.computeIfAbsent(code, key -> new BitSet())).set(row);
        }
        return new Categories(byCode, none);
    }

    /// Rows of one code; not to be changed.
    public BitSet of(String code) {
        return byCode.getOrDefault(code, NOTHING);
    }
}
