package io.casewright.acceptance;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A data folder of its own, filled by the first start as a user's is; one start for all acceptance tests.
public final class WithTheDemoBank implements QuarkusTestProfile {

    static final String DATA = "target/acceptance-data";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("casewright.data", DATA, "casewright.demo.enabled", "true");
    }
}
