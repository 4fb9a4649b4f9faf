package io.casewright.assist.talk;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.casewright.access.Access;
import io.casewright.assist.Asking;
import io.casewright.assist.talk.Turn.Feedback;
import io.casewright.assist.talk.Turn.State;
import io.casewright.assist.talk.Turn.Version;
import io.casewright.assist.talk.TurnStore.Place;
import io.casewright.assist.tool.Inquiry;
import io.casewright.audit.AuditEntry;
import io.casewright.casefile.CaseStore;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Conversations about cases: started, continued, edited, put away. Everything is empty for a case or a
/// conversation that the caller may not read. Only its owner changes a conversation; for anybody else it throws
/// [TalkRefusedException].
@Singleton
public final class Converse {

    private final TalkStore talks;
    private final TurnStore turns;
    private final TurnMaking making;
    private final CaseStore cases;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    Converse(TalkStore talks, TurnStore turns, TurnMaking making, CaseStore cases, Clock clock) {
        this.talks = talks;
        this.turns = turns;
        this.making = making;
        this.cases = cases;
        this.clock = clock;
    }

    /// A conversation with its turns in the order of asking, those of former branches too.
    public record Whole(Conversation conversation, List<Turn> turns) {

        public Whole {
            turns = List.copyOf(turns);
        }

        public Optional<Turn> turn(TurnId id) {
            return turns.stream().filter(turn -> turn.id().equals(id)).findFirst();
        }

        public Optional<Turn> newest() {
            return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
        }

        /// From the first turn to the newest, without former branches.
        public List<Turn> branch() {
            List<Turn> path = new ArrayList<>();
            Optional<Turn> at = newest();
            while (at.isPresent()) {
                path.addFirst(at.get());
                at = at.get().after().flatMap(this::turn);
            }
            return path;
        }

        /// How the nearest question after figures was read, going back from a turn.
        Optional<Inquiry> reading(Optional<TurnId> from) {
            Optional<Turn> at = from.flatMap(this::turn);
            while (at.isPresent()) {
                Optional<Inquiry> read = at.get().versions().reversed().stream()
                        .flatMap(version -> version.inquiry().stream())
                        .findFirst();
                if (read.isPresent()) {
                    return read;
                }
                at = at.get().after().flatMap(this::turn);
            }
            return Optional.empty();
        }
    }

    /// A question to a conversation.
    ///
    /// @param after the turn that it goes on from; empty for the newest
    /// @param insteadOf the turn that it is an edited form of: it goes on from where that one did, and what came
    ///     after that one stays as a former branch
    public record Wish(String question, Optional<TurnId> after, Optional<TurnId> insteadOf) {}

    /// A version of a turn's answer that is being made.
    public record Begun(TurnId turn, int version) {}

    public Optional<Conversation> start(Access access, CaseId caseId, Optional<String> title) {
        if (!access.isInsideInvestigation() || cases.find(access, caseId).isEmpty()) {
            return Optional.empty();
        }
        Conversation conversation = new Conversation(
                new ConversationId(ids.generate()),
                caseId,
                access.caller().id(),
                title.map(Converse::shortened).orElse(""),
                clock.instant(),
                Optional.empty(),
                0);
        talks.add(conversation, entry(access, "conversation.started", conversation));
        return Optional.of(conversation);
    }

    public Optional<Whole> read(Access access, CaseId caseId, ConversationId id) {
        return talks.find(access, caseId, id).map(found -> new Whole(found, settled(turns.of(id))));
    }

    /// Ends what a process that is gone began.
    private List<Turn> settled(List<Turn> all) {
        all.forEach(turn -> turn.versions().stream()
                .filter(turns::isAbandoned)
                .forEach(version -> turns.end(
                        new Place(turn.id(), version.number()),
                        new TurnStore.Outcome(State.FAILED, Optional.empty(), ""),
                        TalkJson.write(Map.of("reason", "The service stopped while it was made. Make it anew.")))));
        return all;
    }

    public Optional<Conversation> rename(Access access, CaseId caseId, ConversationId id, String title) {
        return own(access, caseId, id).map(found -> {
            talks.rename(id, shortened(title), entry(access, "conversation.renamed", found));
            return again(access, found);
        });
    }

    /// Puts a conversation away, or takes it back into use. Nothing is ever deleted.
    public Optional<Conversation> archive(Access access, CaseId caseId, ConversationId id, boolean away) {
        return own(access, caseId, id).map(found -> {
            String action = away ? "conversation.archived" : "conversation.restored";
            talks.archive(id, away ? Optional.of(clock.instant()) : Optional.empty(), entry(access, action, found));
            return again(access, found);
        });
    }

    private Conversation again(Access access, Conversation changed) {
        return talks.find(access, changed.caseId(), changed.id()).orElse(changed);
    }

    /// Keeps a question and begins to make its answer. Throws [TalkRefusedException] while another is being made.
    public Optional<Begun> ask(Access access, CaseId caseId, ConversationId id, Wish wish) {
        return own(access, caseId, id).map(found -> {
            Whole whole = new Whole(found, settled(turns.of(id)));
            refuseBesideAnother(whole);
            Optional<Turn> edited = wish.insteadOf().map(turn -> known(whole, turn));
            Optional<TurnId> after = edited.isPresent()
                    ? edited.get().after()
                    : wish.after()
                            .map(turn -> known(whole, turn))
                            .or(whole::newest)
                            .map(Turn::id);
            Turn turn = new Turn(
                    new TurnId(ids.generate()), after, wish.insteadOf(), wish.question(), clock.instant(), List.of());
            Place place = turns.add(id, turn, entry(access, "question.asked", found));
            if (found.title().isEmpty()) {
                talks.rename(id, shortened(wish.question()), entry(access, "conversation.renamed", found));
            }
            return begun(access, whole, turn, place);
        });
    }

    /// Makes a turn's answer anew, as a further version.
    public Optional<Begun> again(Access access, CaseId caseId, ConversationId id, TurnId turnId) {
        return own(access, caseId, id).flatMap(found -> {
            Whole whole = new Whole(found, settled(turns.of(id)));
            return whole.turn(turnId).map(turn -> {
                refuseBesideAnother(whole);
                Place place = turns.again(turn, entry(access, "question.asked", found));
                return begun(access, whole, turn, place);
            });
        });
    }

    private Begun begun(Access access, Whole whole, Turn turn, Place place) {
        Asking asking = new Asking(turn.question(), whole.reading(turn.after()));
        making.begin(access, whole.conversation().caseId(), asking, place);
        return new Begun(place.turn(), place.version());
    }

    /// Stops a making after the sentence that is being checked; what had passed stays.
    public Optional<Begun> stop(Access access, CaseId caseId, ConversationId id, TurnId turnId) {
        return own(access, caseId, id)
                .flatMap(found -> turn(id, turnId).map(turn -> {
                    Version newest = turn.newest();
                    if (!newest.state().isFinal()) {
                        turns.wantStopped(new Place(turnId, newest.number()), entry(access, "question.stopped", found));
                    }
                    return new Begun(turnId, newest.number());
                }));
    }

    /// Keeps what the owner thinks of a version; empty too for a version that is not there.
    public Optional<Begun> rate(Access access, CaseId caseId, ConversationId id, Begun what, Feedback feedback) {
        return own(access, caseId, id)
                .flatMap(found -> turn(id, what.turn())
                        .filter(turn -> turn.versions().stream().anyMatch(each -> each.number() == what.version()))
                        .map(turn -> {
                            AuditEntry entry = entry(
                                    access, feedback.useful() ? "answer.rated-useful" : "answer.rated-useless", found);
                            turns.rate(new Place(what.turn(), what.version()), feedback, entry);
                            return what;
                        }));
    }

    /// Notes on the audit record that a conversation was saved as a file.
    public void exported(Access access, Conversation conversation) {
        talks.record(entry(access, "conversation.exported", conversation));
    }

    private Optional<Turn> turn(ConversationId id, TurnId turnId) {
        return turns.of(id).stream().filter(turn -> turn.id().equals(turnId)).findFirst();
    }

    private Optional<Conversation> own(Access access, CaseId caseId, ConversationId id) {
        Optional<Conversation> found = talks.find(access, caseId, id);
        found.filter(each -> !each.owner().equals(access.caller().id())).ifPresent(each -> {
            throw new TalkRefusedException(
                    "not-your-conversation",
                    "This conversation is %s's. Read it, and start your own to ask.".formatted(each.owner()));
        });
        return found;
    }

    private static void refuseBesideAnother(Whole whole) {
        boolean busy =
                whole.turns().stream().anyMatch(turn -> !turn.newest().state().isFinal());
        if (busy) {
            throw new TalkRefusedException(
                    "answer-in-the-making",
                    "An answer of this conversation is still being made. Wait for it, or stop it, then ask.");
        }
    }

    private static Turn known(Whole whole, TurnId id) {
        return whole.turn(id)
                .orElseThrow(() -> new TalkRefusedException(
                        "no-such-turn", "The conversation has no such question to go on from. Read it again."));
    }

    private static String shortened(String title) {
        String line = title.strip().replaceAll("\\s+", " ");
        int end =
                line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), Conversation.LONGEST_TITLE));
        return line.substring(0, end);
    }

    private static AuditEntry entry(Access access, String action, Conversation conversation) {
        return new AuditEntry(
                access.caller(),
                action,
                conversation.caseId().value(),
                "done",
                Map.of("conversation", conversation.id().toString()));
    }
}
