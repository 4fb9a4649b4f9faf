package io.casewright.analysis;

import io.casewright.casefile.Account;
import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Event;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import io.casewright.evidence.Money;
import io.casewright.evidence.NoteId;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A dossier told in lines, for tests of indicators:
///
///     customer kind=company line="nail bar" segment=beauty @headcount=5
///     in cash 9500|9400 2025-03-03T10:00 +2d x4 city=Reno name="Ann #" ref="gift" mcc=7011 country=US @atm=M-1
///     event login 2025-03-03T10:00 +1h x5 @device=D-1
///     note flag=appears-coerced
///     shared phone 5551234 x4                          (four other customers of the bank have it too)
///     common out EXT-1 2025-03-03T10:00 x4 name="Bo"   (they pay that account elsewhere too; `in`: are paid by it)
///     peers credits own=5000 median=900 p95=2000 p99=4000 members=200
///     other C-2 role=associate name="Bo Ray" kind=person
///     in payroll 900 2025-03-03T10:00 +14d x6 name="Farm Ltd"
///
/// Lines after `other` are of that customer. A value with `|` takes its parts in turn, `#` a new word each time, and
/// `to
/// C-2` as a name pays the account of another customer. `@key=value` is a detail or an attribute.
final class Story {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Pattern WORD = Pattern.compile("(@?[\\w-]+)=(?:\"([^\"]*)\"|(\\S+))|(\\S+)");
    private static final Pattern STEP = Pattern.compile("\\+(\\d+)([mhd])");

    private final List<Somebody> people = new ArrayList<>();
    private final Around around = new Around();

    private Story() {
        people.add(new Somebody("C-1"));
    }

    static Dossier dossier(List<String> lines) {
        Story story = new Story();
        lines.forEach(line -> story.add(new Line(line)));
        return story.dossier();
    }

    /// A line, split into plain words and settings.
    static final class Line {

        private final String text;
        final List<String> plain = new ArrayList<>();
        final Map<String, String> set = new TreeMap<>();
        Duration step = Duration.ofDays(1);
        int times = 1;

        Line(String text) {
            this.text = text;
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                if (words.group(1) != null) {
                    set.put(words.group(1), words.group(2) != null ? words.group(2) : words.group(3));
                } else {
                    plain(words.group(4));
                }
            }
        }

        private void plain(String word) {
            Matcher stepping = STEP.matcher(word);
            if (stepping.matches()) {
                long amount = Long.parseLong(stepping.group(1));
                step = switch (stepping.group(2)) {
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                };
            } else if (word.matches("x\\d+")) {
                times = Integer.parseInt(word.substring(1));
            } else {
                plain.add(word);
            }
        }

        Optional<String> get(String key, int turn) {
            return Optional.ofNullable(set.get(key)).map(value -> turn(value, turn));
        }

        Map<String, String> details(int turn) {
            Map<String, String> details = new TreeMap<>();
            set.forEach((key, value) -> {
                if (key.startsWith("@")) {
                    details.put(key.substring(1), turn(value, turn));
                }
            });
            return details;
        }

        String word(int position) {
            if (position >= plain.size()) {
                throw new IllegalArgumentException("too few words: " + text);
            }
            return plain.get(position);
        }

        static String turn(String value, int turn) {
            String[] parts = value.split("\\|", -1);
            return parts[turn % parts.length].replace("#", syllables(turn));
        }

        /// A made-up word of letters, another for each number.
        static String syllables(int number) {
            String[] heads = {"Ba", "De", "Fi", "Go", "Ku", "La", "Me", "Ni", "Po", "Ru"};
            String[] tails = {"ran", "sel", "tin", "vor", "wak", "xim", "yol", "zen", "lor", "mak"};
            return heads[number % 10] + tails[number / 10 % 10] + (number >= 100 ? tails[number / 100 % 10] : "");
        }
    }

    private void add(Line line) {
        switch (line.word(0)) {
            case "in" -> people.getLast().book(Direction.IN, line, people);
            case "out" -> people.getLast().book(Direction.OUT, line, people);
            case "event" -> people.getLast().event(line);
            case "note" -> people.getLast().note(line);
            case "shared", "common", "peers" -> around.add(line);
            case "customer" -> people.getLast().settings = line;
            case "other" -> {
                people.add(new Somebody(line.word(1)));
                people.getLast().settings = line;
            }
            default -> throw new IllegalArgumentException("a line of an unknown kind: " + line.text);
        }
    }

    private Dossier dossier() {
        List<Note> notes = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        people.forEach(each -> notes.addAll(each.notes));
        people.forEach(each -> parties.add(
                new Party(each.name(), Optional.of(new CustomerId(each.id)), each.role(), "as the alert says")));
        CaseFile file = new CaseFile(
                new CaseId("CASE-1"), "A case", "open", LocalDate.of(2025, 7, 1), parties, List.of(), Set.of());
        LocalDate asOf = people.stream()
                .flatMap(each -> each.transactions.stream())
                .map(Transaction::day)
                .max(LocalDate::compareTo)
                .filter(LocalDate.of(2026, 6, 30)::isBefore)
                .orElse(LocalDate.of(2026, 6, 30));
        return new Dossier(
                Optional.of(file), people.stream().map(Somebody::records).toList(), notes, asOf, around.surroundings());
    }

    /// A customer in the making.
    private static final class Somebody {

        private final String id;
        private final List<Transaction> transactions = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private Line settings = new Line("customer");

        Somebody(String id) {
            this.id = id;
        }

        String name() {
            return settings.get("name", 0).orElse("Ann Lee");
        }

        PartyRole role() {
            return PartyRole.valueOf(settings.get("role", 0)
                    .orElse("subject")
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_'));
        }

        void book(Direction direction, Line line, List<Somebody> people) {
            LocalDateTime start = LocalDateTime.parse(line.word(3));
            Channel channel =
                    Channel.valueOf(line.word(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            for (int turn = 0; turn < line.times; turn++) {
                Instant when =
                        start.plus(line.step.multipliedBy(turn)).atZone(ZONE).toInstant();
                String amount = Line.turn(line.word(2), turn);
                transactions.add(new Transaction(
                        new TransactionId("T-%s-%05d".formatted(id, transactions.size() + 1)),
                        new AccountId("A-" + id
                                + line.get("own", turn).map(own -> "-" + own).orElse("")),
                        when,
                        ZONE,
                        Money.of(
                                amount.contains(".") ? amount : amount + ".00",
                                line.get("currency", turn).orElse("USD")),
                        direction,
                        channel,
                        counterparty(line, turn, people),
                        line.get("ref", turn).orElse(""),
                        new Origin(
                                line.get("city", turn),
                                line.get("place", turn),
                                line.get("device", turn),
                                line.get("ip", turn),
                                line.get("mcc", turn)),
                        line.details(turn)));
            }
        }

        private static Counterparty counterparty(Line line, int turn, List<Somebody> people) {
            Optional<String> name = line.get("name", turn);
            if (name.isEmpty() && line.get("acct", turn).isEmpty()) {
                return Counterparty.NONE;
            }
            Optional<String> account = line.get("acct", turn);
            if (name.filter(words -> words.startsWith("to ")).isPresent()) {
                String other = name.get().substring(3);
                account = Optional.of("XX00" + other);
                name = people.stream()
                        .filter(each -> each.id.equals(other))
                        .map(Somebody::name)
                        .findFirst()
                        .or(() -> Optional.of("Somebody Else"));
            }
            return new Counterparty(
                    name,
                    account,
                    line.get("bank", turn),
                    line.get("country", turn).or(() -> Optional.of("US")));
        }

        void event(Line line) {
            LocalDateTime start = LocalDateTime.parse(line.word(2));
            for (int turn = 0; turn < line.times; turn++) {
                events.add(new Event(
                        new EventId("E-%s-%05d".formatted(id, events.size() + 1)),
                        new CustomerId(id),
                        start.plus(line.step.multipliedBy(turn)).atZone(ZONE).toInstant(),
                        line.word(1),
                        line.details(turn)));
            }
        }

        void note(Line line) {
            notes.add(new Note(
                    new NoteId("N-%s-%d".formatted(id, notes.size() + 1)),
                    Optional.empty(),
                    Optional.of(new CustomerId(id)),
                    "teller-4",
                    Instant.parse("2025-06-01T10:00:00Z"),
                    line.get("text", 0).orElse("Seen at the counter."),
                    line.get("flag", 0).map(flags -> Set.of(flags.split(","))).orElse(Set.of())));
        }

        CustomerRecords records() {
            LocalDate opened = settings.get("opened", 0).map(LocalDate::parse).orElse(LocalDate.of(2024, 1, 2));
            Customer customer = customer(opened);
            Set<String> ids = new TreeSet<>(Set.of("A-" + id));
            transactions.forEach(each -> ids.add(each.account().value()));
            List<Account> accounts = ids.stream()
                    .map(each -> new Account(
                            new AccountId(each),
                            customer.id(),
                            each.replaceFirst("A-", "XX00"),
                            each.endsWith("savings") ? "savings" : "current",
                            "USD",
                            opened,
                            settings.get("closed", 0).map(LocalDate::parse)))
                    .toList();
            List<Transaction> ordered =
                    transactions.stream().sorted(CustomerRecords.BY_BOOKING).toList();
            List<Event> byTime = events.stream().sorted(Event.BY_TIME).toList();
            return new CustomerRecords(customer, role(), accounts, ordered, List.of(), byTime);
        }

        private Customer customer(LocalDate opened) {
            boolean company = settings.get("kind", 0).filter("company"::equals).isPresent();
            return new Customer(
                    new CustomerId(id),
                    company ? Customer.Kind.COMPANY : Customer.Kind.PERSON,
                    name(),
                    settings.get("alias", 0).stream().toList(),
                    Optional.of(settings.get("born", 0).map(LocalDate::parse).orElse(LocalDate.of(1980, 5, 17))),
                    settings.get("lives", 0).orElse("US"),
                    new Contact(settings.get("address", 0), settings.get("phone", 0), settings.get("email", 0)),
                    settings.get("line", 0).orElse("barber"),
                    settings.get("employer", 0),
                    settings.get("segment", 0).orElse("retail"),
                    "low",
                    settings.get("since", 0).map(LocalDate::parse).orElse(opened),
                    settings.get("stated", 0).orElse(""),
                    expected(),
                    owners(),
                    settings.details(0));
        }

        private Optional<ExpectedActivity> expected() {
            return settings.get("expected", 0)
                    .map(amount -> new ExpectedActivity(
                            Money.of(amount, "USD"),
                            Money.of(amount, "USD"),
                            settings.get("expected-cash", 0).isPresent(),
                            settings.get("expected-countries", 0)
                                    .map(codes -> List.of(codes.split(",")))
                                    .orElse(List.of())));
        }

        /// `owners="Bo Ray:0.24,Cy Fox:0.24"`.
        private List<BeneficialOwner> owners() {
            return settings.get("owners", 0).stream()
                    .flatMap(all -> Arrays.stream(all.split(",")))
                    .map(owner -> owner.split(":"))
                    .map(parts -> new BeneficialOwner(
                            parts[0],
                            parts.length > 1 ? Optional.of(new BigDecimal(parts[1])) : Optional.empty(),
                            Optional.empty()))
                    .toList();
        }
    }
}
