package io.casewright.writing;

/// Hears a draft grow, on the thread that asked for it.
public interface DraftListener {

    /// Hears nothing and stops nobody.
    DraftListener NONE = (section, sentence) -> true;

    /// A sentence is finished.
    ///
    /// @param section id of the section, or `headline`
    /// @return false to stop the writer; what is written by then is the draft
    boolean sentence(String section, Sentence sentence);

    /// No further sentence of that section comes.
    default void ended(String section) {}
}
