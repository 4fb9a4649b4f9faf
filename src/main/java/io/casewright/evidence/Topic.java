package io.casewright.evidence;

/// What a fact is about; outlines name the topics that a section speaks of, in the order of this list.
public enum Topic {
    /// What was computed for the question asked.
    RESULT,
    /// Who: name, kind, birth or incorporation, address, occupation or business, since when.
    PROFILE,
    /// The accounts held.
    ACCOUNT,
    /// The people in the case and the part that each plays.
    PARTY,
    /// Period, totals by direction, channel, country and month.
    ACTIVITY,
    /// The customer against its own past, its stated expectations and its segment.
    BASELINE,
    /// From whom and to whom.
    COUNTERPARTY,
    /// How money moves through: velocity, pass-through, fan-in and fan-out.
    FLOW,
    CASH,
    GEOGRAPHY,
    /// Why monitoring spoke up.
    ALERT,
    /// What staff wrote down.
    NOTE,
    /// What changed since the last look, and the earlier alerts and cases of the parties.
    HISTORY,
    /// An indicator that is present.
    FINDING,
    /// The typology that the findings fit, or that none does.
    SCHEME,
    /// What speaks against suspicion.
    MITIGATION,
    /// Lawful activity that would look alike, and what would tell it apart.
    ALTERNATIVE,
    /// What the records do not hold.
    GAP,
    /// What to ask next, and whether asking it could tip somebody off.
    QUESTION
}
