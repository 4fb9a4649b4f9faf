package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Conversations over HTTP: case `TALK-…` of two investigators and a reviewer; the second investigator is no reader.
@QuarkusTest
class ConversationsApiTest {

    private static final Instant BOOKED = Instant.parse("2025-03-10T15:00:00Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    RecordsWriter records;

    @Inject
    ObjectMapper json;

    /// The database may hold what an earlier run wrote.
    private final String round = UUID.randomUUID().toString().substring(0, 8);
    private final String caseId = "TALK-" + round;
    private final String talks = "/v1/cases/" + caseId + "/conversations";

    @BeforeEach
    void aCaseWithCashDeposits() {
        String subject = "TALK-S" + round;
        String account = "TALK-A" + round;
        records.customers(List.of(Records.customer(subject, "Sam Subject")));
        records.accounts(List.of(Records.account(account, subject)));
        records.transactions(List.of(
                        Records.transaction("TALK-T1-" + round, account, BOOKED, "9500"),
                        Records.transaction("TALK-T2-" + round, account, BOOKED.plusSeconds(86_400), "9400"))
                .iterator());
        records.cases(List.of(Records.caseFile(
                caseId,
                List.of(Records.party(subject, PartyRole.SUBJECT)),
                List.of(),
                "investigator-1",
                "reviewer-1")));
    }

    /// An event as it came over the wire.
    private record Event(String id, String name, String json) {}

    @Test
    void aQuestionIsAnsweredInEventsWithIdsAndKept() throws Exception {
        String talk = start("investigator-1");

        List<Event> events = events(asking(talk, "How much came in?"));

        assertThat(events)
                .extracting(Event::name)
                .startsWith("turn", "stage")
                .contains("evidence", "sentence", "verdict");
        assertThat(events.getLast().name()).isEqualTo("done");
        List<Event> numbered = events.subList(1, events.size());
        for (int number = 1; number <= numbered.size(); number++) {
            assertThat(numbered.get(number - 1).id()).isEqualTo("1." + number);
        }
        JsonNode sentence = json(events, "sentence");
        assertThat(sentence.path("text").asText()).contains("USD 18,900.00");
        assertThat(sentence.path("sources").get(0).path("link").asText()).startsWith("/v1/ledgers/");
        read("investigator-1", talk)
                .statusCode(200)
                .body("title", equalTo("How much came in?"))
                .body("turns", hasSize(1))
                .body("turns[0].versions[0].state", equalTo("DONE"))
                .body("turns[0].versions[0].stages[0]", containsString("Reading the records"))
                .body("turns[0].versions[0].answer.sections[0].sentences[0].text", containsString("USD 18,900.00"));
    }

    @Test
    void aLostConnectionGoesOnWhereItBrokeWithNothingTwiceAndNothingMissing() throws Exception {
        String talk = start("investigator-1");
        List<Event> whole = events(asking(talk, "How much came in?"));
        String turn = json(whole, "turn").path("turn").asText();
        List<Event> numbered = whole.subList(1, whole.size());

        for (int cut = 0; cut <= numbered.size(); cut++) {
            String last = cut == 0 ? "" : numbered.get(cut - 1).id();
            List<Event> rest = events(following(talk, turn, last));
            List<Event> both = new ArrayList<>(numbered.subList(0, cut));
            both.addAll(rest);
            assertThat(both).extracting(Event::id).containsExactlyElementsOf(ids(numbered));
            assertThat(both).extracting(Event::name).containsExactlyElementsOf(names(numbered));
        }
    }

    @Test
    void anAnswerIsMadeAndKeptThoughItsAskerHasGone() throws Exception {
        String talk = start("investigator-1");
        String turn;
        try (Stream<String> lines = CLIENT.send(asking(talk, "How much came in?"), BodyHandlers.ofLines())
                .body()) {
            turn = lines.filter(line -> line.startsWith("data:"))
                    .findFirst()
                    .map(line ->
                            tree(line.substring("data:".length())).path("turn").asText())
                    .orElseThrow();
        }

        List<Event> events = events(following(talk, turn, ""));

        assertThat(events.getLast().name()).isEqualTo("done");
        read("investigator-1", talk).body("turns[0].versions[0].state", equalTo("DONE"));
    }

    @Test
    void whoMayReadTheCaseReadsTheConversationAndNobodyElseKnowsOfIt() throws Exception {
        String talk = start("investigator-1");
        String turn = json(events(asking(talk, "How much came in?")), "turn")
                .path("turn")
                .asText();

        read("reviewer-1", talk).statusCode(200).body("owner", equalTo("investigator-1"));
        as("reviewer-1").get(talks).then().body("items.id", equalTo(List.of(talk)));
        as("reviewer-1").get(talks + "?mine=yes").then().body("items", empty());
        ask("reviewer-1", talk, Map.of("question", "How much went out?"))
                .statusCode(409)
                .body("type", equalTo("urn:problem:not-your-conversation"));
        as("reviewer-1").delete(talks + "/" + talk).then().statusCode(409);

        String other = "investigator-2";
        read(other, talk).statusCode(404);
        as(other).get(talks).then().statusCode(404);
        ask(other, talk, Map.of("question", "How much went out?")).statusCode(404);
        as(other).delete(talks + "/" + talk).then().statusCode(404);
        as(other)
                .post(talks + "/" + talk + "/turns/" + turn + "/versions")
                .then()
                .statusCode(404);
        as(other)
                .accept("text/event-stream")
                .get(talks + "/" + talk + "/turns/" + turn + "/events")
                .then()
                .statusCode(404);
    }

    @Test
    void anAnswerMadeAnewIsAFurtherVersion() throws Exception {
        String talk = start("investigator-1");
        String turn = json(events(asking(talk, "How much came in?")), "turn")
                .path("turn")
                .asText();

        as("investigator-1")
                .post(talks + "/" + talk + "/turns/" + turn + "/versions")
                .then()
                .statusCode(202)
                .body("version", equalTo(2));
        events(following(talk, turn, "2.0"));

        read("investigator-1", talk)
                .body("turns[0].versions.version", equalTo(List.of(1, 2)))
                .body("turns[0].versions.state", equalTo(List.of("DONE", "DONE")));
    }

    @Test
    void anEditedQuestionLeavesWhatCameAfterItAsAFormerBranch() throws Exception {
        String talk = start("investigator-1");
        String first = json(events(asking(talk, "How much came in?")), "turn")
                .path("turn")
                .asText();
        String second = json(events(asking(talk, "How much went out?")), "turn")
                .path("turn")
                .asText();

        Map<String, Object> edited = Map.of("question", "How much came in during March 2025?", "insteadOf", first);
        String third =
                ask("investigator-1", talk, edited).statusCode(202).extract().path("turn");
        events(following(talk, third, ""));

        read("investigator-1", talk)
                .body("turns.id", equalTo(List.of(first, second, third)))
                .body("turns[1].after", equalTo(first))
                .body("turns[2].after", equalTo(null))
                .body("turns[2].insteadOf", equalTo(first));
    }

    @Test
    void wordsAreFoundInTitlesQuestionsAndAnswers() throws Exception {
        String talk = start("investigator-1");
        events(asking(talk, "How much came in?"));
        as("investigator-1")
                .contentType("application/json")
                .body(Map.of("title", "Deposits of spring"))
                .put(talks + "/" + talk)
                .then()
                .statusCode(200)
                .body("title", equalTo("Deposits of spring"));

        for (String words : List.of("of SPRING", "much came", "18,900")) {
            as("investigator-1").queryParam("find", words).get(talks).then().body("items.id", equalTo(List.of(talk)));
        }
        as("investigator-1")
                .queryParam("find", "100% nowhere_")
                .get(talks)
                .then()
                .body("items", empty());
    }

    @Test
    void aConversationIsPutAwayAndTakenBack() {
        String talk = start("investigator-1");

        as("investigator-1").delete(talks + "/" + talk).then().statusCode(200);
        as("investigator-1").get(talks).then().body("items", empty());
        as("investigator-1").get(talks + "?archived=yes").then().body("items.id", equalTo(List.of(talk)));
        as("investigator-1").post(talks + "/" + talk + "/restore").then().statusCode(200);
        as("investigator-1").get(talks).then().body("items.id", equalTo(List.of(talk)));
    }

    @Test
    void anAnswerIsRatedWithAReason() throws Exception {
        String talk = start("investigator-1");
        String turn = json(events(asking(talk, "How much came in?")), "turn")
                .path("turn")
                .asText();
        String address = talks + "/" + talk + "/turns/" + turn + "/versions/1/feedback";

        as("investigator-1")
                .contentType("application/json")
                .body(Map.of("useful", false, "reason", "I asked for March."))
                .put(address)
                .then()
                .statusCode(200);

        read("investigator-1", talk)
                .body("turns[0].versions[0].feedback.useful", equalTo(false))
                .body("turns[0].versions[0].feedback.reason", equalTo("I asked for March."));
        as("investigator-1")
                .contentType("application/json")
                .body(Map.of("useful", true))
                .put(address.replace("/1/", "/9/"))
                .then()
                .statusCode(404);
    }

    @Test
    void aConversationIsSavedAsAWordDocumentWithItsEvidence() throws Exception {
        String talk = start("investigator-1");
        events(asking(talk, "How much came in?"));
        events(asking(talk, "And the month before?"));

        byte[] file = as("reviewer-1")
                .get(talks + "/" + talk + "/export.docx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText())
                    .contains("1. How much came in?", "2. And the month before?", "USD 18,900.00", "[1-F1]")
                    .contains("2 transactions");
        }
        as("investigator-2").get(talks + "/" + talk + "/export.docx").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyQuestionIsRefused(String question) {
        ask("investigator-1", start("investigator-1"), Map.of("question", question))
                .statusCode(400);
    }

    private String start(String user) {
        return as(user).contentType("application/json")
                .body("{}")
                .post(talks)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse read(String user, String talk) {
        return as(user).get(talks + "/" + talk).then();
    }

    private ValidatableResponse ask(String user, String talk, Map<String, Object> body) {
        return as(user).contentType("application/json")
                .accept("application/json")
                .body(body)
                .post(talks + "/" + talk + "/turns")
                .then();
    }

    private HttpRequest asking(String talk, String question) throws IOException {
        return request(talks + "/" + talk + "/turns")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("question", question))))
                .build();
    }

    private HttpRequest following(String talk, String turn, String lastEvent) {
        HttpRequest.Builder request = request(talks + "/" + talk + "/turns/" + turn + "/events");
        return (lastEvent.isEmpty() ? request : request.header("Last-Event-ID", lastEvent)).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream")
                .header("X-Casewright-User", "investigator-1");
    }

    private static List<Event> events(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return Stream.of(response.body().split("\n\n"))
                .filter(block -> block.contains("data:"))
                .map(block -> new Event(line(block, "id:"), line(block, "event:"), line(block, "data:")))
                .toList();
    }

    private static String line(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    private JsonNode json(List<Event> events, String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(event -> tree(event.json()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }

    private static List<String> names(List<Event> events) {
        return events.stream().map(Event::name).toList();
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
