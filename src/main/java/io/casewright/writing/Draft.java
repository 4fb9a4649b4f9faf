package io.casewright.writing;

import io.casewright.evidence.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a writer wrote, not yet checked.
///
/// @param headline two sentences that say the most important thing
/// @param producer who wrote it
/// @param unread what the writer was not given to read, and why, one English sentence for each section
public record Draft(List<Sentence> headline, List<DraftSection> sections, Producer producer, List<Unread> unread) {

    public Draft {
        headline = List.copyOf(headline);
        sections = List.copyOf(sections);
        unread = List.copyOf(unread);
    }

    /// A draft whose writer read everything.
    public Draft(List<Sentence> headline, List<DraftSection> sections, Producer producer) {
        this(headline, sections, producer, List.of());
    }

    public record DraftSection(String id, String title, List<Sentence> sentences) {

        public DraftSection {
            sentences = List.copyOf(sentences);
        }
    }

    /// Evidence of a section that did not fit into what the model reads at once.
    ///
    /// @param section its id, or `headline`
    public record Unread(String section, String reason) {}

    /// Who wrote a draft.
    ///
    /// @param writer `built-in` or `model`
    /// @param model the model's name as the provider reports it; empty for the built-in writer
    /// @param prompt name, version and digest of the prompt; empty for the built-in writer
    public record Producer(String writer, Optional<String> model, Optional<PromptUsed> prompt) {

        public static final Producer BUILT_IN = new Producer("built-in", Optional.empty(), Optional.empty());
    }

    /// The prompt that a text was asked for with.
    ///
    /// @param reference `write-section/v1`; several stand beside each other with a comma between
    /// @param sha256 of its files; of the digests one after the other where there are several
    public record PromptUsed(String reference, String sha256) {

        /// @param prompts at least one, in the order of their use
        static PromptUsed of(List<PromptUsed> prompts) {
            if (prompts.size() == 1) {
                return prompts.getFirst();
            }
            return new PromptUsed(
                    prompts.stream().map(PromptUsed::reference).collect(Collectors.joining(", ")),
                    Sha256.hex(prompts.stream().map(PromptUsed::sha256).collect(Collectors.joining())));
        }
    }
}
