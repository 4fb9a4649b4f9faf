package io.casewright.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import io.casewright.report.Comparison.Kind;
import io.casewright.report.Comparison.Piece;
import io.casewright.report.Comparison.SectionChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Compares texts word by word; a word is what stands between blanks.
final class Words {

    private static final MyersDiffWithLinearSpace<String> MYERS = new MyersDiffWithLinearSpace<>();

    private Words() {}

    /// @param before the section as it was; its id and title stand for both where there is no other
    static SectionChange change(String id, String title, String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int added = 0;
        int removed = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, MYERS).getDeltas()) {
            piece(pieces, Kind.KEPT, old.subList(at, delta.getSource().getPosition()));
            piece(pieces, Kind.REMOVED, delta.getSource().getLines());
            piece(pieces, Kind.ADDED, delta.getTarget().getLines());
            removed += delta.getSource().size();
            added += delta.getTarget().size();
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        piece(pieces, Kind.KEPT, old.subList(at, old.size()));
        return new SectionChange(id, title, pieces, added, removed);
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }

    /// Neighbours of one kind are one piece.
    private static void piece(List<Piece> pieces, Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String joined = String.join(" ", words);
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            joined = pieces.removeLast().words() + " " + joined;
        }
        pieces.add(new Piece(kind, joined));
    }
}
