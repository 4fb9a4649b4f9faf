package io.casewright.demo;

/// Plants one of the twelve cases: admits its customers, books their ordinary lives and the scheme, writes the alerts
/// and the staff's notes. Used once.
interface Plot {

    CaseDraft plant();
}
