package io.casewright.desk;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.demo.DemoLoader;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// A browser before the service with the demo bank in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    static final int WIDE = 1280;
    static final int TABLET = 834;

    /// Milliseconds: other builds may run beside.
    private static final int PATIENCE = 30_000;

    @TestHTTPResource("")
    URL service;

    @Inject
    DemoLoader demo;

    private Chromium chromium;

    @BeforeEach
    void openTheBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        if (chromium == null) {
            chromium = Chromium.open();
        }
        demo.load();
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    Visit visit(int width, ColorScheme scheme) {
        return new Visit(chromium.browser(), service.toString().replaceAll("/+$", ""), width, scheme);
    }

    /// Through something that stands before the service.
    Visit visitAt(String origin) {
        return new Visit(chromium.browser(), origin, WIDE, ColorScheme.LIGHT);
    }

    Visit visit() {
        return visit(WIDE, ColorScheme.LIGHT);
    }
}
