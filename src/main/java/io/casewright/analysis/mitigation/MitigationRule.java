package io.casewright.analysis.mitigation;

import java.util.List;

/// One kind of mitigating fact.
@FunctionalInterface
interface MitigationRule {

    /// Empty where the records hold nothing of this kind.
    List<Mitigation> read(Defence defence);
}
