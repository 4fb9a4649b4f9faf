package io.casewright.testsupport;

import io.casewright.llm.LlmConfig;
import io.casewright.llm.ModelGateway;
import io.casewright.llm.UsageMeter;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Gateways with settings as an institution writes them.
public final class Gateways {

    private Gateways() {}

    /// @param settings keys below `casewright.llm.` and values in turn
    public static ModelGateway of(String... settings) {
        return new ModelGateway(config(settings), UsageMeter.NONE);
    }

    public static LlmConfig config(String... settings) {
        Map<String, String> all = new HashMap<>();
        for (int index = 0; index < settings.length; index += 2) {
            all.put("casewright.llm." + settings[index], settings[index + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(LlmConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(LlmConfig.class);
    }
}
