package io.casewright.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.acceptance.WithTheDemoBank;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Questions about a case, in a real browser.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class ChatTest extends BrowserTest {

    private static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<iframe src=javascript:alert(1)>",
            "[a](javascript:alert(1))",
            "<a href=//evil.example>x</a>",
            "${alert(1)}",
            "{{constructor.constructor('alert(1)')()}}",
            "<style>@import '//evil.example/x.css'</style>",
            "\"><img src=//evil.example/x.png>");

    private static void ask(Page page, String question) {
        page.getByLabel("Your question").fill(question);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ask").setExact(true))
                .click();
    }

    @Test
    void anAnswerCitesItsEvidenceAndIsFoundAgain() {
        try (Visit visit = visit().go("#/case/DEMO-10/chat")) {
            Page page = visit.page();
            ask(page, "How much cash was deposited?");

            assertThat(page.locator(".reply")).containsText("Answered from");
            assertThat(page.locator(".reply")).containsText("USD 392,368.93");
            assertThat(page.locator(".earlier")).containsText("How much cash was deposited?");
            visit.picture("chat-answered");
            assertThat(visit.inaccessible()).isEmpty();

            page.locator(".reply-sentence", new Page.LocatorOptions().setHasText("392,368.93"))
                    .locator(".chip")
                    .first()
                    .click();
            assertThat(page.locator("dialog.drawer tbody tr")).hasCount(103);
        }
    }

    @Test
    void whatTheEvidenceDoesNotAnswerIsSaidSo() {
        try (Visit visit = visit(TABLET, ColorScheme.DARK).go("#/case/DEMO-10/chat")) {
            ask(visit.page(), "What is the weather in Paris?");

            assertThat(visit.page().locator(".reply")).containsText("The evidence does not answer this.");
            visit.picture("chat-unanswered");
            assertThat(visit.inaccessible()).isEmpty();
        }
    }

    @Test
    void aConnectionThatIsLostInMidAnswerLeavesWhatWasCheckedAndSaysSo() {
        try (Visit visit = visit().go("#/case/DEMO-10/chat")) {
            Page page = visit.page();
            page.route("**/questions", route -> stream(route, sentence(1, "Checked before the line broke.")));
            ask(page, "What was lost?");

            assertThat(page.locator(".reply")).containsText("Checked before the line broke.");
            assertThat(page.locator(".reply .stage")).containsText("The connection was lost");
        }
    }

    @Test
    void markupInAnAnswerStaysText() {
        try (Visit visit = visit().go("#/case/DEMO-10/chat")) {
            Page page = visit.page();
            page.route(
                    "**/questions",
                    route -> stream(
                            route,
                            MARKUP.stream()
                                    .map(text -> sentence(MARKUP.indexOf(text) + 1, text))
                                    .collect(Collectors.joining())));
            ask(page, "What does it say? <img src=x onerror=alert(1)>");

            assertThat(page.locator(".reply-sentence")).hasCount(MARKUP.size());
            assertThat(page.locator(".reply-sentence span[lang]").allTextContents())
                    .isEqualTo(MARKUP);
            assertThat(page.locator(".exchange img, .exchange iframe, .exchange script, .exchange a"))
                    .hasCount(0);
        }
    }

    private static void stream(Route route, String events) {
        if (!route.request().method().equals("POST")) {
            route.resume();
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/event-stream")
                .setBody("event:stage\ndata:{\"words\":\"Reading\"}\n\n" + events));
    }

    private static String sentence(int number, String text) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return "event:sentence\ndata:{\"number\":%d,\"section\":\"answer\",\"text\":\"%s\",\"citations\":[]}\n\n"
                .formatted(number, quoted);
    }
}
