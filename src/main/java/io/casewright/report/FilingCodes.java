package io.casewright.report;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.Analyst;
import io.casewright.analysis.Finding;
import io.casewright.casefile.Dossier;
import io.casewright.report.Filing.FilingCode;
import io.casewright.report.form.CodeList;
import io.casewright.report.form.CodeList.Code;
import io.casewright.report.form.CodeLists;
import io.casewright.report.form.Form;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// From what is present in a case to the codes of a form, each with its reason. Nothing is coded without a finding, and
/// nothing where mitigating facts explain the findings.
@Singleton
public final class FilingCodes {

    private static final int MOST_SIGNS = 4;

    private final CodeLists lists;
    private final Analyst analyst;

    public FilingCodes(CodeLists lists, Analyst analyst) {
        this.lists = lists;
        this.analyst = analyst;
    }

    /// The codes of a form.
    ///
    /// @param given what the findings give
    /// @param offered what they may give: what these codes say is not known here, so a person chooses
    public record Coded(List<FilingCode> given, List<FilingCode> offered) {

        public Coded {
            given = List.copyOf(given);
            offered = List.copyOf(offered);
        }
    }

    /// In the order of the form's lists.
    public Coded of(Form form, Dossier dossier) {
        return of(form, analyst.analyse(dossier));
    }

    Coded of(Form form, Analysis analysis) {
        List<FilingCode> given = new ArrayList<>();
        List<FilingCode> offered = new ArrayList<>();
        if (analysis.assessment().explained()) {
            return new Coded(given, offered);
        }
        for (String id : form.codeLists()) {
            CodeList list = lists.find(id).orElseThrow();
            for (Code code : list.codes()) {
                coded(list, code, analysis).ifPresent(code.isKnown() ? given::add : offered::add);
            }
        }
        return new Coded(given, offered);
    }

    private static Optional<FilingCode> coded(CodeList list, Code code, Analysis analysis) {
        return analysis.scheme()
                .filter(match -> code.typologies().contains(match.typology()))
                .map(match -> byTypology(list, code, match))
                .or(() -> byIndicator(list, code, analysis));
    }

    private static FilingCode byTypology(CodeList list, Code code, SchemeMatch match) {
        List<String> findings = new ArrayList<>();
        findings.add(match.typology());
        findings.addAll(match.supporting());
        String reason = "The findings fit the typology %s: %s.".formatted(match.name(), present(match.supporting()));
        return code(list, code, reason, findings);
    }

    private static String present(List<String> indicators) {
        String named = indicators.stream().limit(MOST_SIGNS).collect(Collectors.joining(", "));
        int more = indicators.size() - MOST_SIGNS;
        return more > 0 ? "%s and %d more are present".formatted(named, more) : named + " present";
    }

    private static Optional<FilingCode> byIndicator(CodeList list, Code code, Analysis analysis) {
        List<Finding> present = analysis.findings().stream()
                .filter(finding -> finding.present().isPresent())
                .filter(finding -> code.indicators().contains(finding.indicator()))
                .toList();
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Finding first = present.getFirst();
        String reason = "The indicator %s is present on customer %s: %s"
                .formatted(
                        first.indicator(),
                        first.customer(),
                        first.present().orElseThrow().why());
        List<String> findings = new ArrayList<>(
                present.stream().map(Finding::indicator).collect(Collectors.toCollection(TreeSet::new)));
        return Optional.of(code(list, code, reason, findings));
    }

    private static FilingCode code(CodeList list, Code code, String reason, List<String> findings) {
        String checked = switch (code.sure()) {
            case VERIFIED -> "";
            case QUOTED -> " The code is known from a text that quotes %s.".formatted(list.issuer());
            case UNVERIFIED -> " The code was not checked at %s: check it before filing.".formatted(list.issuer());
        };
        return new FilingCode(list.id(), code.code(), code.title(), code.place(), reason + checked, findings);
    }
}
