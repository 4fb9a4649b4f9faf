package io.casewright.analysis.mitigation;

import io.casewright.evidence.Fact;

/// One thing that speaks against suspicion.
///
/// @param kind the rule's name (`earlier-alert`, `same-season`)
/// @param weight how much it explains, from 0 for what anybody could claim to 2 for what staff examined; our
///     choice
/// @param reason the explanation in words for the middle of a sentence; empty for what explains nothing by
///     itself
/// @param examined whether it rests on an examination by staff
public record Mitigation(String kind, double weight, String reason, boolean examined, Fact fact) {}
