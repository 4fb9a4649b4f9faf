package io.casewright.assist;

import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.evidence.CitedPassage;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.KnowledgeDocument;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The library's own passages about lawful activity that looks like a typology, for citation.
@Singleton
final class LookAlikePassages {

    private static final String DOCUMENT = "casewright-typologies";
    /// How such a passage of the library begins, after the typology's name.
    private static final String LEAD = ": lawful activity that looks alike";

    private final Map<String, CitedPassage> byTypology = new LinkedHashMap<>();

    LookAlikePassages(KnowledgeBase library) {
        Map<String, String> ids = library.typologies().stream()
                .collect(Collectors.toMap(typology -> typology.name() + LEAD, typology -> typology.id()));
        for (KnowledgeDocument document : library.documents()) {
            if (document.document().id().value().equals(DOCUMENT)) {
                document.passages().forEach(passage -> {
                    String lead = passage.text().lines().findFirst().orElse("");
                    if (ids.containsKey(lead)) {
                        byTypology.put(
                                ids.getOrDefault(lead, ""), new CitedPassage(passage, document.document(), false));
                    }
                });
            }
        }
    }

    /// By typology, in the order of the ranking.
    Map<String, CitedPassage> of(List<SchemeMatch> ranked) {
        Map<String, CitedPassage> found = new LinkedHashMap<>();
        for (SchemeMatch match : ranked) {
            CitedPassage passage = byTypology.get(match.typology());
            if (passage != null) {
                found.put(match.typology(), passage);
            }
        }
        return found;
    }
}
