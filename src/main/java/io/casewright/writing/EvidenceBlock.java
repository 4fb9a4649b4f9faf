package io.casewright.writing;

import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Value;
import io.casewright.writing.Outline.Section;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;

/// Evidence as a model reads it: numbered lines between two lines that hold a nonce, so that nothing within can close
/// the fence.
final class EvidenceBlock {

    private final StringBuilder out = new StringBuilder();
    private final String nonce;

    private EvidenceBlock(String nonce) {
        this.nonce = nonce;
    }

    /// What a section may speak of.
    static String of(Ledger ledger, Section section, String nonce) {
        return render(ledger, section::holds, section.passages(), nonce);
    }

    static String ofAll(Ledger ledger, String nonce) {
        return render(ledger, fact -> true, true, nonce);
    }

    private static String render(Ledger ledger, Predicate<Fact> shown, boolean passages, String nonce) {
        EvidenceBlock block = new EvidenceBlock(nonce);
        block.out.append("EVIDENCE ").append(nonce).append('\n');
        for (int index = 0; index < ledger.facts().size(); index++) {
            if (shown.test(ledger.facts().get(index))) {
                block.fact(index + 1, ledger.facts().get(index));
            }
        }
        for (int index = 0; passages && index < ledger.passages().size(); index++) {
            block.passage(index + 1, ledger.passages().get(index));
        }
        return block.out.append("END OF EVIDENCE ").append(nonce).toString();
    }

    private void fact(int number, Fact fact) {
        out.append('F').append(number).append(": ").append(plain(fact.statement()));
        StringJoiner slots = new StringJoiner("; ", " {", "}").setEmptyValue("");
        for (Map.Entry<String, Value> value : fact.values().entrySet()) {
            slots.add(plain(value.getKey()) + " = " + plain(value.getValue().text()));
        }
        out.append(slots);
        if (fact.marks().contains(Mark.POTENTIAL_VICTIM)) {
            out.append(" (names a potential victim)");
        }
        if (fact.marks().contains(Mark.OUTSIDE_WORDS)) {
            out.append(" (holds words of people outside the bank)");
        }
        out.append('\n');
    }

    private void passage(int number, CitedPassage cited) {
        out.append('K').append(number).append(" (");
        if (cited.citableAsDocument()) {
            out.append("citable: ").append(plain(cited.document().title()));
            out.append(", ").append(plain(cited.document().issuer()));
            out.append(", ").append(plain(cited.document().date()));
            cited.passage()
                    .place()
                    .printedPage()
                    .ifPresent(page -> out.append(", page ").append(plain(page)));
        } else {
            out.append("unverified");
        }
        out.append("): ").append(plain(cited.passage().text())).append('\n');
    }

    /// One line, without what does not print and without the nonce.
    private String plain(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (Character.isWhitespace(character)) {
                kept.append(' ');
            } else if (type != Character.FORMAT && type != Character.CONTROL && type != Character.PRIVATE_USE) {
                kept.appendCodePoint(character);
            }
        });
        return kept.toString().replace(nonce, "");
    }
}
