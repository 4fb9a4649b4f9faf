package io.casewright.analysis.declare;

import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Account;
import io.casewright.knowledge.Lexicon;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Which customers a block speaks of; every key must hold:
///
/// - `kind`: `person` or `company`; `line`, `not-line`: a lexicon of segments, occupations and lines of business, of
///   which each entry is the beginning of words
/// - `age-from`, `age-below`: years of a person on the dossier's day; `founded-within-days`: of a company
/// - `account-within-days`: the oldest account was opened at most so long before the newest record;
///   `customer-years`: at least so many years with the bank
/// - `mail`, `address`: a lexicon of mail domains, of words in the address
/// - `aliases-from`: at least so many other names on file; `city`: a lexicon of cities, of the home city
/// - `owners`: a block of how many (`at-least`) with shares `from` and `below`
/// - `registered`: a lexicon of the countries where a company is registered; `named-like`: a lexicon of names of which
///   a company's own differs by a single letter; `mail-domain: elsewhere`: the mail address ends in another country's
///   code
/// - `accounts-from`: at least so many open accounts
/// - `stated`: `blank` or `given`: what was said at onboarding
/// - `attribute`: a block of attribute keys, each with a list of values or `any`; `attribute-from`,
///   `attribute-below`: with numbers; `several`: with how many values at least
public final class Who {

    /// What a customer is found to be.
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /// A condition with what it asks of the records, in plain words.
    private record Question(String data, Function<CustomerView, Answer> answer) {}

    private final String what;
    private final List<Question> questions = new ArrayList<>();

    private Who(Parameters block) {
        what = block.wording("what");
        lines(block);
        ages(block);
        attributes(block);
        contact(block);
        owners(block);
        names(block);
        company(block);
    }

    /// @throws InvalidTestException when the block asks for something unknown
    public static Who of(Parameters block) {
        return new Who(block);
    }

    /// The customers in plain words: `students`.
    public String what() {
        return what;
    }

    public Answer answer(CustomerView view) {
        Answer whole = Answer.YES;
        for (Question question : questions) {
            Answer one = question.answer().apply(view);
            if (one == Answer.NO) {
                return Answer.NO;
            }
            whole = one == Answer.UNKNOWN ? one : whole;
        }
        return whole;
    }

    /// What is not on record and would tell.
    public List<String> missing(CustomerView view) {
        return questions.stream()
                .filter(question -> question.answer().apply(view) == Answer.UNKNOWN)
                .map(Question::data)
                .distinct()
                .toList();
    }

    private void lines(Parameters block) {
        if (block.has("kind")) {
            boolean company = block.choice("kind", List.of("person", "company")).equals("company");
            ask("", view -> known(view.isCompany() == company));
        }
        if (block.has("line")) {
            Lexicon lexicon = block.lexicon("line");
            ask("the occupation or line of business", view -> line(view, lexicon));
        }
        if (block.has("not-line")) {
            Lexicon lexicon = block.lexicon("not-line");
            ask("the occupation or line of business", view -> turned(line(view, lexicon)));
        }
        if (block.has("stated")) {
            boolean blank = block.choice("stated", List.of("blank", "given")).equals("blank");
            ask("", view -> known(view.customer().statedBusiness().isBlank() == blank));
        }
    }

    private static Answer line(CustomerView view, Lexicon lexicon) {
        String line = view.customer().segment() + " " + view.customer().occupation();
        if (line.isBlank()) {
            return Answer.UNKNOWN;
        }
        String words = ' ' + Words.folded(line);
        return known(lexicon.lines().stream().anyMatch(each -> words.contains(' ' + Words.folded(each))));
    }

    private void ages(Parameters block) {
        if (block.has("age-from")) {
            int from = block.count("age-from");
            ask("the date of birth", view -> age(view, years -> years >= from));
        }
        if (block.has("age-below")) {
            int below = block.count("age-below");
            ask("the date of birth", view -> age(view, years -> years < below));
        }
        if (block.has("founded-within-days")) {
            int days = block.count("founded-within-days");
            ask(
                    "the day of foundation",
                    view -> view.customer()
                            .bornOrFounded()
                            .map(day -> known(view.isCompany() && ChronoUnit.DAYS.between(day, newest(view)) <= days))
                            .orElse(Answer.UNKNOWN));
        }
        if (block.has("account-within-days")) {
            int days = block.count("account-within-days");
            ask(
                    "the day on which the account was opened",
                    view -> opened(view)
                            .map(day -> known(ChronoUnit.DAYS.between(day, newest(view)) <= days))
                            .orElse(Answer.UNKNOWN));
        }
        if (block.has("customer-years")) {
            int years = block.count("customer-years");
            ask("", view -> known(ChronoUnit.YEARS.between(view.customer().customerSince(), newest(view)) >= years));
        }
    }

    private static Answer age(CustomerView view, Predicate<Long> holds) {
        if (view.isCompany()) {
            return Answer.NO;
        }
        return view.customer()
                .bornOrFounded()
                .map(day -> known(holds.test(ChronoUnit.YEARS.between(day, newest(view)))))
                .orElse(Answer.UNKNOWN);
    }

    /// The day of the oldest account's opening.
    public static Optional<LocalDate> opened(CustomerView view) {
        return view.accounts().stream().map(Account::opened).min(LocalDate::compareTo);
    }

    private static LocalDate newest(CustomerView view) {
        return view.size() == 0 ? view.customer().customerSince() : LocalDate.ofEpochDay(view.day(view.size() - 1));
    }

    private void contact(Parameters block) {
        if (block.has("mail")) {
            Lexicon domains = block.lexicon("mail");
            ask(
                    "the mail address",
                    view -> view.customer()
                            .contact()
                            .email()
                            .map(mail -> mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT))
                            .map(domain -> known(domains.names().contains(domain)))
                            .orElse(Answer.UNKNOWN));
        }
        if (block.has("address")) {
            Lexicon words = block.lexicon("address");
            ask(
                    "the address",
                    view -> view.customer()
                            .contact()
                            .address()
                            .map(address -> known(Words.anyIn(words.names(), address)))
                            .orElse(Answer.UNKNOWN));
        }
    }

    private void names(Parameters block) {
        if (block.has("aliases-from")) {
            int least = block.count("aliases-from");
            ask("", view -> known(view.customer().aliases().size() >= least));
        }
        if (block.has("city")) {
            Lexicon cities = block.lexicon("city");
            ask(
                    "the home city",
                    view -> attribute(view, "home-city")
                            .map(city -> known(Words.anyIn(cities.names(), city)))
                            .orElse(Answer.UNKNOWN));
        }
    }

    private void owners(Parameters block) {
        if (!block.has("owners")) {
            return;
        }
        Parameters owners = block.block("owners");
        int least = owners.count("at-least");
        BigDecimal from = BigDecimal.valueOf(owners.share("from"));
        BigDecimal below = BigDecimal.valueOf(owners.share("below"));
        ask("the beneficial owners", view -> {
            if (view.customer().owners().isEmpty()) {
                return Answer.UNKNOWN;
            }
            long own = view.customer().owners().stream()
                    .flatMap(owner -> owner.share().stream())
                    .filter(share -> share.compareTo(from) >= 0 && share.compareTo(below) < 0)
                    .count();
            return known(own >= least);
        });
    }

    private void attributes(Parameters block) {
        if (block.has("attribute")) {
            Parameters wanted = block.block("attribute");
            for (String key : wanted.keys()) {
                List<String> values = wanted.isList(key) ? wanted.texts(key) : List.of();
                ask(
                        "\"" + key + "\" of the customer",
                        view -> attribute(view, key)
                                .map(value ->
                                        known(values.isEmpty() || values.contains(value.toLowerCase(Locale.ROOT))))
                                .orElse(Answer.UNKNOWN));
            }
        }
        if (block.has("several")) {
            Parameters wanted = block.block("several");
            for (String key : wanted.keys()) {
                int least = wanted.count(key);
                ask(
                        "\"" + key + "\" of the customer",
                        view -> attribute(view, key)
                                .map(value -> known(value.split(";").length >= least))
                                .orElse(Answer.UNKNOWN));
            }
        }
        for (String bound : List.of("attribute-from", "attribute-below")) {
            block.blockIfAny(bound).ifPresent(wanted -> bounds(wanted, bound.equals("attribute-from")));
        }
    }

    private void bounds(Parameters wanted, boolean least) {
        for (String key : wanted.keys()) {
            double bound = wanted.ratio(key);
            ask(
                    "\"" + key + "\" of the customer",
                    view -> number(view, key)
                            .map(value -> known(least == (value.doubleValue() >= bound)))
                            .orElse(Answer.UNKNOWN));
        }
    }

    private void company(Parameters block) {
        if (block.has("registered")) {
            Lexicon lexicon = block.lexicon("registered");
            ask(
                    "",
                    view -> known(view.isCompany()
                            && lexicon.countries().contains(view.customer().country())));
        }
        if (block.has("named-like")) {
            List<String> names = block.lexicon("named-like").names();
            ask(
                    "",
                    view -> known(view.isCompany()
                            && Words.anyAlmostIn(names, view.customer().name())));
        }
        if (block.has("mail-domain")) {
            block.choice("mail-domain", List.of("elsewhere"));
            ask(
                    "the mail address",
                    view -> view.customer()
                            .contact()
                            .email()
                            .map(mail -> known(view.isCompany()
                                    && Words.isOfAnotherCountry(
                                            mail, view.customer().country())))
                            .orElse(Answer.UNKNOWN));
        }
        if (block.has("accounts-from")) {
            int least = block.count("accounts-from");
            ask(
                    "",
                    view -> known(view.accounts().stream()
                                    .filter(account -> account.closed().isEmpty())
                                    .count()
                            >= least));
        }
    }

    private static Optional<String> attribute(CustomerView view, String key) {
        return Optional.ofNullable(view.customer().attributes().get(key)).filter(value -> !value.isBlank());
    }

    /// An attribute that is a number, where it is on record and is one.
    public static Optional<BigDecimal> number(CustomerView view, String key) {
        return attribute(view, key)
                .filter(value -> value.strip().matches("\\d{1,15}(\\.\\d{1,6})?"))
                .map(value -> new BigDecimal(value.strip()));
    }

    private void ask(String data, Function<CustomerView, Answer> answer) {
        questions.add(new Question(data, answer));
    }

    private static Answer known(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    private static Answer turned(Answer answer) {
        return switch (answer) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }
}
