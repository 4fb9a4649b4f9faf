package io.casewright.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.casewright.acceptance.WithTheDemoBank;
import io.casewright.testsupport.GuidancePdf;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The knowledge base in a real browser: added, searched, read on its pages, removed.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class KnowledgePageTest extends BrowserTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Test
    void aDocumentIsAddedFoundReadOnItsPageAndRemoved() {
        try (Visit visit = visit().go("#/knowledge")) {
            Page page = visit.page();
            addTheGuidance(page);

            page.locator("input[name=q]").fill("zeppelin workshop turnover");
            page.keyboard().press("Enter");
            Locator hit = page.locator(".hits li").first();
            assertThat(hit.locator("mark").first()).hasText("zeppelin");
            visit.picture("knowledge-found");
            hit.locator("a").click();

            assertTheMarkedWordsAreInView(page);
            assertThat(page.locator(".contents [aria-current]")).containsText("Page 3");
            look(visit, "knowledge-page");

            button(page, "Remove").click();
            page.locator("dialog[open]").getByText("Remove", exactly()).last().click();
            assertThat(page.locator("h1")).hasText("Knowledge");
            assertThat(page.locator(".documents")).not().containsText("laundromats");
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhatToDoAndCanBeTakenAway() {
        try (Visit visit = visit().go("#/knowledge")) {
            Page page = visit.page();
            add(page, "broken.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8));

            Locator file = page.locator(".going li", new Page.LocatorOptions().setHasText("broken.pdf"));
            assertThat(file.locator(".warn"))
                    .containsText(
                            "fetch it again from its issuer",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            visit.picture("knowledge-refused");

            file.getByText("Remove", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".going")).not().containsText("broken.pdf");
        }
    }

    @Test
    void aDigestWithoutPagesShowsItsTextWithThePassageMarked() {
        try (Visit visit = visit().go("#/knowledge")) {
            Page page = visit.page();
            page.locator("input[name=q]").fill("funnel account deposits in several places");
            page.keyboard().press("Enter");
            page.locator(".hits li a").first().click();

            Locator marked = page.locator(".plain-text mark, .sheet .box").first();
            assertThat(marked).isVisible(PATIENTLY);
            assertThat(marked).isInViewport();
        }
    }

    @Test
    void aTypologyLeadsToItsSignsAndTheirSources() {
        try (Visit visit = visit().go("#/library/typologies/forced-labour")) {
            Page page = visit.page();
            assertThat(page.locator(".entry h2")).hasText("Trafficking for forced labour");

            page.locator(".entry .signs a.code").first().click();
            assertThat(page.locator(".tabs [aria-current]")).hasText("Indicators");
            assertThat(page.locator(".entry")).containsText("Where it comes from");
        }
    }

    /// Adds the guidance with pages and waits until it is a document.
    static void addTheGuidance(Page page) {
        add(page, "laundromats.pdf", GuidancePdf.bytes());
        assertThat(page.locator("[data-state=done]")).isVisible(PATIENTLY);
    }

    private static void add(Page page, String name, byte[] bytes) {
        page.locator("cw-uploads input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    /// All of them, not only the first, and within what the browser shows, on a page that is drawn.
    static void assertTheMarkedWordsAreInView(Page page) {
        assertThat(page.locator("cw-pdf-page[drawn]").first()).isVisible(PATIENTLY);
        List<Locator> boxes = page.locator(".sheet .box").all();
        assertThat(boxes).isNotEmpty();
        for (Locator box : boxes) {
            assertThat(box).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
    }

    private static void look(Visit visit, String name) {
        Page page = visit.page();
        for (int width : List.of(WIDE, TABLET)) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                visit.picture("%s-%d-%s".formatted(name, width, scheme));
                assertThat(visit.inaccessible()).isEmpty();
            }
        }
        page.setViewportSize(WIDE, 900);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
