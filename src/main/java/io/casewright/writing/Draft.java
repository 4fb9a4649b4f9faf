package io.casewright.writing;

import java.util.List;
import java.util.Optional;

/// A writer's text, not yet checked.
///
/// @param headline two sentences that say the most important thing
/// @param producer who wrote it
public record Draft(List<Sentence> headline, List<DraftSection> sections, Producer producer) {

    public Draft {
        headline = List.copyOf(headline);
        sections = List.copyOf(sections);
    }

    public record DraftSection(String id, String title, List<Sentence> sentences) {

        public DraftSection {
            sentences = List.copyOf(sentences);
        }
    }

    /// Who wrote a draft.
    ///
    /// @param writer `built-in` or `model`
    /// @param model the model's name as the provider reports it; empty for the built-in writer
    /// @param prompt name, version and digest of the prompt; empty for the built-in writer
    public record Producer(String writer, Optional<String> model, Optional<PromptUsed> prompt) {

        public static final Producer BUILT_IN = new Producer("built-in", Optional.empty(), Optional.empty());
    }

    public record PromptUsed(String name, String version, String sha256) {}
}
