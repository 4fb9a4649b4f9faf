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

    /// What happened to a section from one text to another.
    static SectionChange change(String id, String title, String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        List<Piece> pieces = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int at = 0;
        int lost = 0;
        int gained = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, MYERS).getDeltas()) {
            List<String> kept = old.subList(at, delta.getSource().getPosition());
            if (!kept.isEmpty()) {
                close(pieces, removed, added);
                piece(pieces, Kind.KEPT, kept);
            }
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            lost += delta.getSource().size();
            gained += delta.getTarget().size();
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        close(pieces, removed, added);
        piece(pieces, Kind.KEPT, old.subList(at, old.size()));
        return new SectionChange(id, title, pieces, gained, lost);
    }

    /// What stood there comes before what stands there now.
    private static void close(List<Piece> pieces, List<String> removed, List<String> added) {
        piece(pieces, Kind.REMOVED, removed);
        piece(pieces, Kind.ADDED, added);
        removed.clear();
        added.clear();
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }

    private static void piece(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }
}
