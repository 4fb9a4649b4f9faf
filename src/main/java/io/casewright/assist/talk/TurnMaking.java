package io.casewright.assist.talk;

import io.casewright.access.Access;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerNews;
import io.casewright.assist.AnswerQuestion;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.Asking;
import io.casewright.assist.CheckedSentence;
import io.casewright.assist.talk.Turn.State;
import io.casewright.assist.talk.TurnStore.Outcome;
import io.casewright.assist.talk.TurnStore.Place;
import io.casewright.assist.tool.Inquiry;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Ledger;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Makes answers of conversations on threads of its own: whoever asked may go away, and the answer is made and
/// kept all the same.
@Singleton
final class TurnMaking {

    /// Ours: answers that one process makes at a time; the others wait.
    private static final int AT_A_TIME = 8;

    private final AnswerQuestion questions;
    private final TurnStore turns;
    private final Bell bell;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("turn-", 0).daemon().factory());

    TurnMaking(AnswerQuestion questions, TurnStore turns, Bell bell) {
        this.questions = questions;
        this.turns = turns;
        this.bell = bell;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /// Begins to make an answer and returns.
    void begin(Access access, CaseId caseId, Asking asking, Place place) {
        threads.execute(() -> make(access, caseId, asking, place));
    }

    /// Whatever fails is the thread's to report; the version says that it failed.
    private void make(Access access, CaseId caseId, Asking asking, Place place) {
        Telling telling = new Telling(caseId, place);
        Optional<Answer> made = Optional.empty();
        try {
            made = questions.ask(access, caseId, asking, telling);
        } finally {
            end(place, telling, made);
        }
    }

    private void end(Place place, Telling telling, Optional<Answer> made) {
        State state = state(place, made);
        Map<String, String> last = made.isPresent()
                ? Map.of("answer", made.get().id().toString())
                : Map.of(
                        "reason",
                        "No answer could be made. Ask again; if it fails again, tell whoever runs the service.");
        turns.end(place, new Outcome(state, made.map(Answer::id), telling.told(made)), TalkJson.write(last));
        bell.ring();
    }

    private State state(Place place, Optional<Answer> made) {
        if (made.isEmpty()) {
            return State.FAILED;
        }
        return turns.isWanted(place) ? State.DONE : State.STOPPED;
    }

    /// Keeps each event before anybody can hear of it.
    private final class Telling extends AnswerNews {

        private final CaseId caseId;
        private final Place place;
        private final List<String> shown = new ArrayList<>();

        Telling(CaseId caseId, Place place) {
            super(new Keeping(place));
            this.caseId = caseId;
            this.place = place;
        }

        @Override
        public void understood(Inquiry inquiry) {
            turns.understood(place, inquiry);
        }

        @Override
        public void evidence(Ledger ledger) {
            turns.restsOn(place, AnswerStore.otherCases(ledger, Optional.of(caseId)));
            super.evidence(ledger);
        }

        @Override
        public void sentence(String section, CheckedSentence sentence) {
            shown.add(sentence.text());
            super.sentence(section, sentence);
        }

        @Override
        public boolean isWanted() {
            return turns.isWanted(place);
        }

        String told(Optional<Answer> made) {
            made.flatMap(Answer::unanswered).ifPresent(silence -> shown.add(silence.reason()));
            return String.join("\n", shown);
        }
    }

    private final class Keeping implements AnswerNews.Outlet {

        private final Place place;
        private int number;

        Keeping(Place place) {
            this.place = place;
        }

        @Override
        public void event(String name, Map<String, Object> values) {
            number++;
            turns.tell(place, new TurnEvent(number, name, TalkJson.write(values)));
            bell.ring();
        }
    }
}
