package io.casewright.testsupport;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Place;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Small documents and callers for tests of the index and what stands on it.
public final class SamplePassages {

    private static final Caller INVESTIGATOR = new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION);

    private SamplePassages() {}

    public static Access reader(String... cases) {
        return new Access(
                INVESTIGATOR, Set.of(cases).stream().map(CaseId::new).collect(java.util.stream.Collectors.toSet()));
    }

    public static SourceDocument knowledge(String id, SourceTier tier, String... supersedes) {
        return document(id, tier, Optional.empty(), supersedes);
    }

    public static SourceDocument ofCase(String id, String caseId) {
        return document(id, SourceTier.CASE, Optional.of(new CaseId(caseId)));
    }

    public static List<Passage> passages(SourceDocument document, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            int ordinal = passages.size();
            Place place = new Place(
                    ordinal + 1,
                    ordinal + 1,
                    Optional.of("F-" + ordinal),
                    List.of("Red flags"),
                    0,
                    text.length(),
                    List.of(new Place.Box(1, 72f, 90.5f, 300f, 12f)),
                    Optional.of("paragraph " + ordinal));
            passages.add(new Passage(
                    Passage.idOf(document.id(), ordinal, text), document.id(), ordinal, text, place, Sureness.QUOTED));
        }
        return passages;
    }

    private static SourceDocument document(String id, SourceTier tier, Optional<CaseId> caseId, String... supersedes) {
        Set<DocumentId> replaced =
                Set.of(supersedes).stream().map(DocumentId::new).collect(java.util.stream.Collectors.toSet());
        return new SourceDocument(
                new DocumentId(id),
                tier,
                "About " + id,
                "Issuer",
                "2024-05",
                "https://example.org",
                "own words",
                Sha256.hex(id),
                replaced,
                caseId);
    }
}
