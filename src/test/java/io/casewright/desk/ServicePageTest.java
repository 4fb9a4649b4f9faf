package io.casewright.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.acceptance.WithTheDemoBank;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What works and what is under way, in a real browser.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class ServicePageTest extends BrowserTest {

    @Test
    void aJobIsWatchedAndCancelledAndResumed() {
        RestAssured.given().when().post("/v1/sweeps").then().statusCode(202);
        try (Visit visit = visit().go("#/service")) {
            Page page = visit.page();
            Locator job = page.locator(".job").first();
            assertThat(page.locator("#health")).hasText("Everything works");
            assertThat(job).containsText("Sweep of all customers");

            button(job, "Cancel").click();
            assertThat(job.locator(".state"))
                    .hasText("Cancelled", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                visit.picture("service-" + scheme);
                assertThat(visit.inaccessible()).isEmpty();
            }

            button(job, "Resume").click();
            assertThat(button(job, "Cancel")).isVisible();
            button(job, "Cancel").click();
            assertThat(button(job, "Resume")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        }
    }

    @Test
    void whatDoesNotWorkIsSaidInPlainWords() {
        try (Visit visit = visit()) {
            visit.page()
                    .route(
                            "**/q/health",
                            route -> route.fulfill(
                                    new Route.FulfillOptions()
                                            .setStatus(503)
                                            .setContentType("application/json")
                                            .setBody(
                                                    "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"documents\",\"status\":\"DOWN\"}]}")));
            visit.go("#/service");

            assertThat(visit.page().locator(".checks"))
                    .containsText("The index is being built: searches find nothing yet.");
        }
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
