package io.casewright.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.casewright.acceptance.WithTheDemoBank;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// The list of cases and the page of a case, in a real browser on the demo bank.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class CasePageTest extends BrowserTest {

    @Test
    void aCaseIsFoundByItsWordsAndOpensWithItsHeadline() {
        try (Visit visit = visit().go("#/cases")) {
            Page page = visit.page();
            page.getByRole(AriaRole.SEARCHBOX).fill("restaurant");

            assertThat(page.locator("tbody tr")).hasCount(1);
            page.getByText("Cash deposits of a restaurant owner").click();
            visit.settled();

            assertThat(page.locator(".headline")).containsText("USD 293,150.00");
        }
    }

    @Test
    void aCitationListsTheTransactionsBehindIt() {
        try (Visit visit = visit().go("#/case/DEMO-10/overview")) {
            Page page = visit.page();
            page.locator(".headline .chip").last().click();

            assertThat(page.locator("dialog.drawer tbody tr")).hasCount(31);
            assertThat(page.locator("dialog.drawer")).containsText("USD 9,300.00");
        }
    }

    @Test
    void aCitationTellsWhatItIsBeforeItIsOpened() {
        try (Visit visit = visit().go("#/case/DEMO-10/overview")) {
            visit.page().locator(".headline .chip").last().focus();

            assertThat(visit.page().locator(".hint")).containsText("31 credits");
        }
    }

    @Test
    void theMatrixShowsOutcomesAsTheyAreAskedFor() {
        try (Visit visit = visit().go("#/case/DEMO-02/findings")) {
            Page page = visit.page();
            assertThat(page.locator(".matrix tbody tr")).hasCount(28);

            outcome(page, "Present").uncheck();
            outcome(page, "Not testable").check();
            int untestable = page.locator(".matrix tbody tr").count();

            assertThat(page.locator(".matrix tbody tr").first().locator(".cell.not-testable"))
                    .not()
                    .hasCount(0);
            assertThat(untestable).isBetween(1, 390);
        }
    }

    private static Locator outcome(Page page, String name) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aPotentialVictimIsShownAsOneByShapeAndWord() {
        try (Visit visit = visit().go("#/case/DEMO-02/overview")) {
            Locator group = visit.page()
                    .locator(".party-group")
                    .filter(new Locator.FilterOptions().setHasText("Vera Jankowski"));

            assertThat(group.locator("h3")).containsText("Potential victim");
            assertThat(group.locator(".shape")).hasClass(Pattern.compile("potential-victim"));
        }
    }

    @Test
    void transactionsAreFilteredByWhatMarksThem() {
        try (Visit visit = visit().go("#/case/DEMO-10/money")) {
            Page page = visit.page();
            assertThat(page.locator("output")).containsText("307 of 307");

            page.getByLabel("Mark").selectOption("abroad");

            assertThat(page.locator("output")).containsText("6 of 307");
            assertThat(page.locator(".long .mark.abroad").first()).containsText("Cross-border");
        }
    }

    @Test
    void tenThousandTransactionsScrollAndOnlyThoseInViewStandInThePage(TestReporter reporter) {
        try (Visit visit = visit().go("#/case/DEMO-10/money")) {
            Page page = visit.page();
            page.evaluate("""
                    () => {
                      const list = document.querySelector('cw-long-list');
                      const rows = Array.from({ length: 10000 }, (_, i) => ({ ...list.rows[i % list.rows.length], reference: `row ${i}` }));
                      list.rows = rows;
                    }
                    """);
            Map<?, ?> scrolled = (Map<?, ?>) page.evaluate("""
                    async () => {
                      const long = document.querySelector('.long');
                      const frames = [];
                      let last = performance.now();
                      let most = 0;
                      for (let i = 0; i < 120; i++) {
                        long.scrollTop += 900;
                        await new Promise(requestAnimationFrame);
                        const now = performance.now();
                        frames.push(now - last);
                        last = now;
                        most = Math.max(most, long.querySelectorAll('.line').length);
                      }
                      long.scrollTop = long.scrollHeight;
                      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                      frames.sort((a, b) => a - b);
                      return { median: frames[60], most, end: long.textContent.includes('row 9999') };
                    }
                    """);

            reporter.publishEntry(
                    "milliseconds a frame, scrolling 10,000 transactions",
                    scrolled.get("median").toString());
            assertThat(scrolled.get("end")).isEqualTo(true);
            assertThat(((Number) scrolled.get("most")).intValue()).isLessThan(60);
        }
    }

    @Test
    void theNetworkIsDrawnAndToldInATable() {
        try (Visit visit = visit().go("#/case/DEMO-10/network")) {
            assertThat(visit.page().locator(".picture canvas").first()).isVisible();
            assertThat(visit.page().locator(".flows tbody tr")).hasCount(11);
            assertThat(visit.page().locator(".flows tbody tr").first()).containsText("USD 392,368.93");
        }
    }

    @Test
    void aCaseThatMayNotBeReadDoesNotExist() {
        try (Visit visit = visit()) {
            visit.page().navigate(service + "#/case/DEMO-99/overview");

            assertThat(visit.page().locator(".empty")).containsText("There is no such case");
        }
    }

    @Test
    void thePageSpeaksGermanAndChineseWithoutAHole() {
        try (Visit visit = visit().go("#/cases")) {
            Object holes = visit.page().evaluate("""
                            async () => {
                              const [en, de, zh] = await Promise.all(['en', 'de', 'zh']
                                .map(async (name) => (await import(`/desk/words/${name}.js`)).default));
                              const slots = (text) => [...text.matchAll(/\\{\\w+}/g)].map((one) => one[0]).sort().join();
                              const keys = new Set([en, de, zh].flatMap((texts) => Object.keys(texts)));
                              return [...keys].filter((key) => ![de, zh].every((texts) => key in en && key in texts
                                && slots(texts[key]) === slots(en[key])));
                            }
                            """);
            assertThat((List<?>) holes).isEmpty();

            visit.page().getByLabel("Language").selectOption("de");
            visit.page().waitForLoadState();
            assertThat(visit.page().locator("h1")).hasText("Fälle");
            visit.picture("cases-german");
        }
    }

    @Test
    void textThatWouldBecomeMarkupIsRefusedByThePolicy() {
        try (Visit visit = visit().go("#/cases")) {
            Object thrown = visit.page().evaluate("""
                            async () => {
                              const told = new Promise((done) => document.addEventListener('securitypolicyviolation', done));
                              try {
                                document.body.innerHTML = '<img src=x onerror=alert(1)>';
                                return 'taken';
                              } catch (error) {
                                await told;
                                return error.name;
                              }
                            }
                            """);

            assertThat(thrown).isEqualTo("TypeError");
            assertThat(visit.takeWrong()).isNotEmpty();
        }
    }

    @Test
    void everythingCarriesItsSecurityHeaders() {
        try (Visit visit = visit()) {
            Response page = visit.page().navigate(service.toString());

            assertThat(page.headers())
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("cache-control", "no-cache");
            assertThat(page.headers().get("content-security-policy"))
                    .contains("default-src 'none'", "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe-");
        }
    }
}
