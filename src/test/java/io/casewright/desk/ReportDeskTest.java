package io.casewright.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.acceptance.WithTheDemoBank;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A report's whole way in a real browser: drafted, edited, locked, submitted, signed off by somebody else, saved.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class ReportDeskTest extends BrowserTest {

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator state(Page page) {
        return page.locator(".report-head .state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMO-10", "DEMO-02", "DEMO-03"})
    void aReportIsDraftedEditedLockedSubmittedSignedOffByAnotherAndSaved(String caseId) {
        try (Visit visit = visit().go("#/case/" + caseId + "/reports")) {
            draftAndSignOff(visit, () -> look(visit, caseId));
        }
    }

    /// From the list of a case's reports to a file of one that somebody else signed off.
    ///
    /// @param look is run on the draft
    static void draftAndSignOff(Visit visit, Runnable look) {
        Page page = visit.page();
        page.getByLabel("Form").selectOption("generic-sar");
        button(page, "Draft a report").click();
        assertThat(state(page)).hasText("Draft");
        edit(page);
        Locator first = page.locator(".section").first();
        first.getByText("Lock", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(first).containsText("Locked by investigator-1");
        look.run();

        button(page, "Submit for review").click();
        assertThat(state(page)).hasText("In review");
        page.getByLabel("Act as").selectOption("reviewer-1");
        visit.settled();
        button(page, "Sign off").click();
        assertThat(state(page)).hasText("Signed off");
        assertThat(page.locator(".report-head")).containsText("Decided by reviewer-1");

        Download file = page.waitForDownload(() -> button(page, "Word").click());
        assertThat(file.suggestedFilename()).endsWith(".docx");
    }

    /// A sentence that no evidence carries becomes its author's own, and is shown so.
    private static void edit(Page page) {
        Locator first = page.locator(".section").first();
        first.getByText("Edit", new Locator.GetByTextOptions().setExact(true)).click();
        Locator text = page.locator("textarea");
        text.fill(text.inputValue() + " The branch manager knows the customer by sight.");
        button(page, "Save and check").click();
        assertThat(page.locator(".told-sentence.stated")).containsText("Author's statement: investigator-1");
        assertThat(page.locator(".told-sentence:not(.stated) .chip").first()).isVisible();
        button(page, "Compare").click();
        assertThat(page.locator("ins").first()).containsText("The branch manager");
    }

    private static void look(Visit visit, String caseId) {
        Page page = visit.page();
        for (int width : List.of(WIDE, TABLET)) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                visit.picture("report-%s-%d-%s".formatted(caseId, width, scheme));
                assertThat(visit.inaccessible()).isEmpty();
            }
        }
        page.setViewportSize(WIDE, 900);
    }
}
