package io.casewright.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// The demonstration bank that an empty service starts with.
@ConfigMapping(prefix = "casewright.demo")
public interface DemoConfig {

    /// Whether a service without any customer loads the bank when it starts. A service with records is left alone.
    @WithDefault("true")
    boolean enabled();

    /// Another seed gives another bank of the same shape.
    @WithDefault("20260101")
    long seed();

    /// Number of customers.
    @WithDefault("2000")
    @Min(200)
    @Max(20_000)
    int customers();

    /// Number of bookings to aim for.
    @WithDefault("200000")
    @Min(0)
    @Max(5_000_000)
    int transactions();
}
