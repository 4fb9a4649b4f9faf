package io.casewright.report.export;

import io.casewright.access.Access;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.CheckedSentence;
import io.casewright.assist.KeptLedger;
import io.casewright.assist.talk.Conversation;
import io.casewright.assist.talk.ConversationId;
import io.casewright.assist.talk.Converse;
import io.casewright.assist.talk.Converse.Whole;
import io.casewright.assist.talk.Turn;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Citation;
import io.casewright.report.OneLine;
import io.casewright.report.export.Export.Exported;
import io.casewright.report.export.ReportDocument.Chapter;
import io.casewright.report.export.ReportDocument.Line;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A conversation as a Word document: its newest branch, each sentence with its citations, and what each of these says.
@Singleton
public final class ExportConversation {

    private final Converse converse;
    private final AnswerStore answers;

    ExportConversation(Converse converse, AnswerStore answers) {
        this.converse = converse;
        this.answers = answers;
    }

    /// Empty for a conversation that the caller may not read. That it was saved goes on the audit record.
    public Optional<Exported> export(Access access, CaseId caseId, ConversationId id) {
        Optional<Whole> whole = converse.read(access, caseId, id);
        whole.ifPresent(each -> converse.exported(access, each.conversation()));
        return whole.map(each -> written(access, each));
    }

    private Exported written(Access access, Whole whole) {
        Conversation conversation = whole.conversation();
        List<Chapter> chapters = new ArrayList<>();
        Map<String, List<String>> evidence = new TreeMap<>();
        for (Turn turn : whole.branch()) {
            int number = chapters.size() + 1;
            Optional<Answer> answer = turn.newest().answer().flatMap(each -> answers.find(access, each));
            chapters.add(new Chapter(number + ". " + OneLine.of(turn.question()), lines(number, answer)));
            answer.ifPresent(each -> evidence.putAll(evidence(access, number, each)));
        }
        ReportDocument document = new ReportDocument(
                OneLine.of(conversation.title()),
                ReportDocument.CONFIDENTIAL + " A conversation, not a report.",
                ReportDocument.particulars(particulars(whole)),
                chapters,
                evidence.isEmpty() ? List.of() : List.of(ReportDocument.evidence(List.copyOf(evidence.values()))));
        DocxWriter.Stamp stamp = new DocxWriter.Stamp(
                conversation.owner(),
                whole.newest().map(turn -> turn.newest().changed()).orElse(conversation.started()),
                "Conversation " + conversation.id());
        return new Exported(
                "conversation-%s.docx".formatted(conversation.id()),
                DocxExport.TYPE,
                DocxWriter.write(document, stamp));
    }

    private static List<List<String>> particulars(Whole whole) {
        Conversation conversation = whole.conversation();
        return List.of(
                ReportDocument.row("Case", conversation.caseId().value()),
                ReportDocument.row("Conversation", conversation.id().toString()),
                ReportDocument.row("Asked by", conversation.owner()),
                ReportDocument.row("Begun", DateTimeFormatter.ISO_INSTANT.format(conversation.started())),
                ReportDocument.row("Questions", Integer.toString(whole.branch().size())));
    }

    private static List<Line> lines(int number, Optional<Answer> answer) {
        List<Line> lines = new ArrayList<>();
        answer.ifPresent(each -> sentences(each)
                .forEach(sentence -> lines.add(new Line(
                        OneLine.of(sentence.text()),
                        sentence.citations().stream()
                                .map(citation -> mark(number, citation))
                                .toList(),
                        Optional.empty()))));
        answer.flatMap(Answer::unanswered).ifPresent(silence -> {
            lines.add(plain(silence.reason()));
            silence.wouldAnswer().forEach(what -> lines.add(plain(what)));
        });
        return lines;
    }

    private static Line plain(String text) {
        return new Line(OneLine.of(text), List.of(), Optional.empty());
    }

    private Map<String, List<String>> evidence(Access access, int number, Answer answer) {
        Optional<KeptLedger> ledger = answers.ledger(access, answer.provenance().ledger());
        Map<String, List<String>> rows = new TreeMap<>();
        sentences(answer)
                .flatMap(sentence -> sentence.citations().stream())
                .forEach(citation -> rows.put(
                        "%04d %s %06d".formatted(number, citation.toString().charAt(0), citation.number()),
                        ReportDocument.source(mark(number, citation), ledger, citation.toString())));
        return rows;
    }

    private static Stream<CheckedSentence> sentences(Answer answer) {
        return Stream.concat(
                answer.headline().stream(),
                answer.sections().stream().flatMap(section -> section.sentences().stream()));
    }

    /// Each answer has its own ledger, so a mark names the question too.
    private static String mark(int number, Citation citation) {
        return number + "-" + citation;
    }
}
