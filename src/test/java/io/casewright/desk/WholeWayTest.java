package io.casewright.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.casewright.acceptance.WithTheDemoBank;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The investigator's whole way in one sitting: a case is opened and asked about, a cited page is opened and its words
/// found, and a report is drafted, edited, locked, signed off by somebody else and saved.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class WholeWayTest extends BrowserTest {

    private static final String QUESTION =
            "What does the guidance say about a laundromat that banks the takings of a zeppelin workshop?";

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @ParameterizedTest
    @ValueSource(strings = {"DEMO-10", "DEMO-02", "DEMO-03"})
    void fromTheListOfCasesToASignedReport(String caseId) {
        try (Visit visit = visit().go("#/knowledge")) {
            Page page = visit.page();
            KnowledgePageTest.addTheGuidance(page);

            link(page, "Cases").click();
            page.locator("tbody tr", new Page.LocatorOptions().setHasText(caseId))
                    .locator("a")
                    .click();
            visit.settled();
            assertThat(page.locator(".headline")).isVisible(PATIENTLY);

            link(page, "Ask").click();
            ask(page);
            visit.picture("way-%s-1-answer".formatted(caseId));
            openTheCitedPage(page);
            KnowledgePageTest.assertTheMarkedWordsAreInView(page);
            assertThat(page.locator(".contents [aria-current]")).containsText("laundromat");
            visit.picture("way-%s-2-page".formatted(caseId));

            page.goBack();
            link(page, "Reports").click();
            assertThat(page.getByLabel("Form")).isVisible(PATIENTLY);
            ReportDeskTest.draftAndSignOff(visit, () -> visit.picture("way-%s-3-draft".formatted(caseId)));
            visit.picture("way-%s-4-signed".formatted(caseId));
        }
    }

    private static void ask(Page page) {
        page.getByLabel("Your question").fill(QUESTION);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
        assertThat(page.locator(".reply .chip.passage").first()).isVisible(PATIENTLY);
        assertThat(page.locator(".reply").last()).containsText("Answered from");
    }

    /// Points at each citation until one tells of the guidance, and chooses that.
    private static void openTheCitedPage(Page page) {
        Locator cited = page.locator(".reply .chip.passage").all().stream()
                .filter(chip -> tells(page, chip))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sentence cites the guidance"));
        cited.click();
        Locator open = link(page, "Open the page");
        assertThat(open.or(page.locator(".reader")).first()).isVisible(PATIENTLY);
        if (open.isVisible()) {
            open.click();
        }
        assertThat(page.locator(".reader")).isVisible(PATIENTLY);
    }

    private static boolean tells(Page page, Locator chip) {
        chip.hover();
        assertThat(page.locator(".hint")).isVisible();
        return page.locator(".hint").textContent().contains("zeppelin");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
