package io.casewright.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.casewright.casefile.Transaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Three hundred hostile texts in every place that somebody can write to, in a real browser. Each visit fails when a
/// dialog opens, a request leaves the service, the policy is broken or a script throws; here nothing may become markup
/// either.
@QuarkusTest
@TestProfile(WithAHostileModel.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextsTest {

    private static final List<String> TEXTS = HostileTexts.all();
    private static final int IN_A_MONTH = 8;
    private static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final String MARKUP = "main img, main iframe, main script, main object, main embed, main link,"
            + " main style, main meta, main base, main video, main math, main template,"
            + " main a[href*=evil], main a[href*=alert], main [onerror], main [onload], main [onfocus]";
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    RecordsWriter records;

    private final String round = UUID.randomUUID().toString().substring(0, 8);
    private final String caseId = "XSS-" + round;
    private final String talks = "/v1/cases/" + caseId + "/conversations";
    private Optional<Chromium> opened = Optional.empty();

    @BeforeAll
    void aCaseWithThreeHundredHostileCounterparties() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        opened = Optional.of(Chromium.open());
        String subject = "XSS-S" + round;
        String account = "XSS-A" + round;
        records.customers(List.of(Records.customer(subject, "Sam " + TEXTS.getFirst())));
        records.accounts(List.of(Records.account(account, subject)));
        List<Transaction> all = new ArrayList<>();
        for (int at = 0; at < TEXTS.size(); at++) {
            all.add(payment("XSS-T" + at + "-" + round, account, at));
        }
        records.transactions(all.iterator());
        records.cases(List.of(Records.caseFile(
                caseId, List.of(Records.party(subject, PartyRole.SUBJECT)), List.of(), "investigator-1")));
    }

    @AfterAll
    void closeTheBrowser() {
        opened.ifPresent(Chromium::close);
    }

    private static Transaction payment(String id, String account, int at) {
        LocalDate day = FIRST.plusMonths(at / IN_A_MONTH).atDay(5 + at % IN_A_MONTH);
        Transaction cash = Records.transaction(
                id, account, day.atTime(15, 0).toInstant(ZoneOffset.UTC), Integer.toString(1000 + at));
        return new Transaction(
                cash.id(),
                cash.account(),
                cash.booked(),
                cash.zone(),
                cash.amount(),
                Transaction.Direction.OUT,
                Transaction.Channel.WIRE,
                new Counterparty(Optional.of(TEXTS.get(at)), Optional.empty(), Optional.empty(), Optional.empty()),
                TEXTS.get(at),
                cash.origin(),
                cash.details());
    }

    @Test
    void namesInAnswersThatAModelStreamsInPiecesStayText() {
        try (Visit visit = visit().go("#/case/" + caseId + "/chat")) {
            Page page = visit.page();
            int months = (TEXTS.size() + IN_A_MONTH - 1) / IN_A_MONTH;
            for (int month = 0; month < months; month++) {
                YearMonth asked = FIRST.plusMonths(month);
                page.getByLabel("Your question")
                        .fill("Who are the eight largest payees in %s %d?"
                                .formatted(
                                        asked.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                        asked.getYear()));
                button(page, "Ask").click();
                assertThat(page.locator(".reply").nth(month)).containsText("Answered from");
                page.locator(".reply").nth(month).locator(".chip").first().hover();
                assertThat(page.locator(MARKUP)).hasCount(0);
            }
            String shown =
                    String.join("\n", page.locator(".reply-sentence span[lang]").allTextContents());
            assertThat(shown).contains("alert(1)", "evil.example").doesNotContain("<script");
            visit.picture("chat-hostile-names");
            page.locator(".chip").first().click();
            assertThat(page.locator("dialog.drawer")).isVisible();
            assertThat(page.locator(MARKUP)).hasCount(0);
        }
    }

    @Test
    void sentencesAsTheyAreStayText() {
        try (Visit visit = visit().go("#/case/" + caseId + "/chat")) {
            Page page = visit.page();
            page.route("**/turns", HostileTextsTest::streamAll);
            page.getByLabel("Your question").fill(TEXTS.get(2));
            button(page, "Ask").click();

            assertThat(page.locator(".reply-sentence")).hasCount(TEXTS.size());
            assertThat(page.locator(".reply-sentence span[lang]").allTextContents())
                    .isEqualTo(TEXTS);
            page.locator(".chip").nth(2).hover();
            assertThat(page.locator(".hint")).containsText(TEXTS.get(2));
            assertThat(page.locator(MARKUP)).hasCount(0);
        }
    }

    @Test
    void titlesStayText() {
        for (String text : TEXTS) {
            String title = text.substring(0, Math.min(120, text.length()));
            given().header("X-Casewright-User", "investigator-1")
                    .contentType(ContentType.JSON)
                    .body(Map.of("title", title))
                    .post(talks)
                    .then()
                    .statusCode(201);
        }
        try (Visit visit = visit().go("#/case/" + caseId + "/chat")) {
            Page page = visit.page();
            assertThat(page.locator(".earlier li").nth(TEXTS.size() - 1)).isVisible();
            List<String> shown = page.locator(".earlier a").allTextContents();
            assertThat(shown.stream().filter(title -> title.contains("alert") || title.contains("evil")))
                    .hasSizeGreaterThanOrEqualTo(200);
            assertThat(page.locator(MARKUP)).hasCount(0);
            page.locator(".earlier a").first().click();
            assertThat(page.locator(".talk-head h2")).isVisible();
            assertThat(page.locator(MARKUP)).hasCount(0);
        }
    }

    @Test
    void questionsAndNotesThatAnObedientModelFollowsStayText() throws IOException {
        List<String> notes = new ArrayList<>(TEXTS.subList(0, 5));
        orders().forEach(order -> notes.add("⟪" + order + "⟫"));
        for (String text : notes) {
            given().header("X-Casewright-User", "investigator-1")
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "The staff noted " + text))
                    .post("/v1/cases/" + caseId + "/notes")
                    .then()
                    .statusCode(201);
        }
        try (Visit visit = visit().go("#/case/" + caseId + "/chat")) {
            Page page = visit.page();
            List<String> questions = new ArrayList<>(List.of("What did the staff note?"));
            for (int at = 0; at < TEXTS.size(); at += 23) {
                questions.add(TEXTS.get(at));
            }
            for (int at = 0; at < questions.size(); at++) {
                page.getByLabel("Your question").fill(questions.get(at));
                button(page, "Ask").click();
                assertThat(page.locator(".exchange").nth(at)).hasAttribute("aria-busy", "false");
                assertThat(page.locator(".asked h3").nth(at)).hasText(questions.get(at));
                assertThat(page.locator(MARKUP)).hasCount(0);
            }
        }
    }

    @Test
    void theOtherPagesOfTheCaseShowTextToo() {
        for (String part : List.of("overview", "money", "network")) {
            try (Visit visit = visit().go("#/case/" + caseId + "/" + part)) {
                assertThat(visit.page().locator("main h1")).isVisible();
                assertThat(visit.page().locator(MARKUP)).hasCount(0);
            }
        }
    }

    private static List<String> orders() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(HostileTextsTest.class.getResourceAsStream("/attacks/own.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /// Past the service, which takes markup out of a model's sentences: the page must not need that.
    private static void streamAll(Route route) {
        StringBuilder events = new StringBuilder(event("turn", "", Map.of("turn", UUID.randomUUID(), "version", 1)));
        for (int at = 0; at < TEXTS.size(); at++) {
            String text = TEXTS.get(at);
            String id = "F" + (at + 1);
            Map<String, Object> source = Map.of("id", id, "says", text, "from", text, "link", text);
            events.append(event(
                    "sentence",
                    "1." + (at + 1),
                    Map.of(
                            "number",
                            at + 1,
                            "section",
                            text,
                            "text",
                            text,
                            "citations",
                            List.of(id),
                            "sources",
                            List.of(source))));
        }
        events.append(event(
                "stopped",
                "1." + (TEXTS.size() + 1),
                Map.of("version", 1, "state", "STOPPED", "stages", List.of(TEXTS.getFirst()))));
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/event-stream").setBody(events.toString()));
    }

    private static String event(String name, String id, Map<String, Object> values) {
        try {
            String head = id.isEmpty() ? "" : "id:" + id + "\n";
            return head + "event:" + name + "\ndata:" + JSON.writeValueAsString(values) + "\n\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Visit visit() {
        String origin = "http://localhost:" + RestAssured.port;
        return new Visit(opened.orElseThrow().browser(), origin, BrowserTest.WIDE, ColorScheme.LIGHT);
    }
}
