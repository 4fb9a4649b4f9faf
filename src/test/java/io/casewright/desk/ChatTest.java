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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Conversations about a case, in a real browser.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class ChatTest extends BrowserTest {

    private static final String CASH = "How much cash was deposited in March 2026?";

    private static void ask(Page page, String question) {
        page.getByLabel("Your question").fill(question);
        button(page, "Ask").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator reply(Page page, int number) {
        return page.locator(".reply").nth(number);
    }

    @Test
    void anAnswerCitesItsEvidenceAndIsFoundAgain() {
        try (Visit visit = visit().go("#/case/DEMO-10/chat")) {
            Page page = visit.page();
            assertThat(page.locator(".starters button")).hasCount(4);
            visit.picture("chat-begin");
            page.evaluate("""
                    () => { window.jumps = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => {
                      if (!one.hadRecentInput) window.jumps += one.value; })).observe({ type: 'layout-shift' }); }
                    """);
            ask(page, "How much cash was deposited?");

            assertThat(reply(page, 0)).containsText("Answered from");
            assertThat(reply(page, 0)).containsText("USD 392,368.93");
            assertThat(page.locator(".earlier")).containsText("How much cash was deposited?");
            assertThat(page.locator(".starters button")).hasCount(4);
            assertThat(((Number) page.evaluate("window.jumps")).doubleValue()).isLessThan(0.1);
            visit.picture("chat-answered");
            assertThat(visit.inaccessible()).isEmpty();

            page.locator(".reply-sentence", new Page.LocatorOptions().setHasText("392,368.93"))
                    .locator(".chip")
                    .first()
                    .click();
            assertThat(page.locator("dialog.drawer tbody tr")).hasCount(103);
            button(page, "Close").click();

            page.reload();
            visit.settled();
            assertThat(reply(page, 0)).containsText("USD 392,368.93");
            page.getByLabel("Find in conversations").fill("392,368.93");
            assertThat(page.locator(".earlier li").first()).containsText("How much cash was deposited?");
            page.getByLabel("Find in conversations").fill("no such words anywhere");
            assertThat(page.locator(".earlier li")).hasCount(0);
        }
    }

    @Test
    void aConversationGoesOnIsAnsweredAnewEditedRatedRenamedAndPutAway() {
        try (Visit visit = visit(TABLET, ColorScheme.DARK).go("#/case/DEMO-10/chat")) {
            Page page = visit.page();
            ask(page, CASH);
            assertThat(reply(page, 0)).containsText("Answered from");
            ask(page, "And the month before?");
            assertThat(reply(page, 1)).containsText("2026-02-01 to 2026-02-28");

            reply(page, 1).getByText("Answer again").click();
            assertThat(reply(page, 1).locator(".turner")).containsText("answer 2 of 2");
            reply(page, 1).getByLabel("Answer before").click();
            assertThat(reply(page, 1).locator(".turner")).containsText("answer 1 of 2");

            reply(page, 1).getByText("Not useful").click();
            page.getByLabel("What was wrong?").fill("I asked for the year");
            button(page, "Send").click();
            assertThat(reply(page, 1)).containsText("You said: I asked for the year");
            visit.picture("chat-conversation-tablet-dark");
            assertThat(visit.inaccessible()).isEmpty();

            page.locator(".exchange").first().getByText("Edit and ask").click();
            page.locator(".editor textarea").fill("How much cash was deposited in April 2026?");
            page.locator(".editor textarea").press("Enter");
            assertThat(page.locator(".exchange")).hasCount(1);
            assertThat(reply(page, 0)).containsText("2026-04-01 to 2026-04-30");
            assertThat(page.locator(".asked .turner")).containsText("branch 2 of 2");
            page.getByLabel("Branch before").click();
            assertThat(page.locator(".exchange")).hasCount(2);

            button(page, "Rename").click();
            page.getByLabel("Title of the conversation").fill("Deposits of spring");
            page.getByLabel("Title of the conversation").press("Enter");
            assertThat(page.locator(".talk-head h2")).hasText("Deposits of spring");
            assertThat(page.locator(".earlier")).containsText("Deposits of spring");
            Download saved =
                    page.waitForDownload(() -> button(page, "Save as Word").click());
            assertThat(saved.suggestedFilename()).matches("conversation-.*\\.docx");
            button(page, "Put away").click();
            assertThat(page.locator(".talk-head")).containsText("This conversation is put away.");
            button(page, "Take back").click();
            assertThat(page.locator(".earlier")).containsText("Deposits of spring");
        }
    }

    @Test
    void anotherReaderOfTheCaseReadsAConversationAndDoesNotAskInIt() {
        try (Visit visit = visit().go("#/case/DEMO-10/chat")) {
            Page page = visit.page();
            ask(page, CASH);
            assertThat(reply(page, 0)).containsText("Answered from");
            page.getByLabel("Act as").selectOption("reviewer-1");
            visit.settled();

            assertThat(page.locator(".talk .note")).containsText("investigator-1's conversation");
            assertThat(page.getByLabel("Your question")).hasCount(0);
            visit.picture("chat-anothers");
        }
    }

    @Test
    void whatTheEvidenceDoesNotAnswerIsSaidSo() {
        try (Visit visit = visit(TABLET, ColorScheme.LIGHT).go("#/case/DEMO-10/chat")) {
            ask(visit.page(), "What is the weather in Paris?");

            assertThat(visit.page().locator(".reply")).containsText("The evidence does not answer this.");
            visit.picture("chat-unanswered");
            assertThat(visit.inaccessible()).isEmpty();
        }
    }

    @Test
    void aCitedDocumentIsOpenedOnThePassage() {
        try (Visit visit = visit().go("#/case/DEMO-10/chat")) {
            Page page = visit.page();
            ask(page, "What does published guidance say about structuring of cash deposits?");
            assertThat(reply(page, 0)).containsText("Answered from");
            page.locator(".reply .chip.passage").first().click();

            assertThat(page).hasURL(Pattern.compile(".*#/knowledge/[^?]+\\?passage=.+"));
            visit.settled();
            visit.picture("chat-cited-document");
        }
    }

    @Test
    void aConnectionThatIsLostInMidAnswerGoesOnWhereItBroke() {
        try (CuttingProxy proxy = CuttingProxy.before(service, 2);
                Visit visit = visitAt(proxy.origin()).go("#/case/DEMO-10/chat")) {
            Page page = visit.page();
            ask(page, "Which alerts were raised, and why?");

            assertThat(reply(page, 0)).containsText("Answered from");
            assertThat(proxy.cutsLeft()).isZero();
            List<String> shown = page.locator(".reply-sentence span[lang]").allTextContents();
            assertThat(shown).isNotEmpty().doesNotHaveDuplicates();
            page.reload();
            visit.settled();
            assertThat(reply(page, 0)).containsText("Answered from");
            assertThat(page.locator(".reply-sentence span[lang]").allTextContents())
                    .isEqualTo(shown);
            assertThat(page.locator(".earlier a[aria-current]")).hasText(Pattern.compile("Which alerts.*"));
        }
    }
}
