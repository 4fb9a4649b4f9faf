package io.casewright.analysis.declare;

import io.casewright.analysis.declare.Condition.RowTest;
import io.casewright.analysis.view.Categories;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.knowledge.Lexicon;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// The conditions that a block of payments can hold:
///
/// - `merchant`, `named`, `says`: a lexicon of the merchant, the counterparty's name, the reference text; `but-not-…`
///   the same turned round
/// - `with`: `individuals`, `companies`, `holder` (an account elsewhere under the customer's own name), `nobody` (no
///   counterparty named), `new` (first payment with this counterparty), `regular` (six payments or more), `employer`
///   (whom the customer named as employer), `other-employer` (somebody else than that)
/// - `session`: country of the internet address that a payment was ordered from, as `country`
/// - `country`: of the counterparty: a lexicon (the customer's own country is never one of it), `abroad`, `home` or
///   `unexpected` (neither home nor named at onboarding); `booked`: where the payment was made: a lexicon of countries
///   or cities,
///   `abroad`, `home`, `other-city` (not the home city) or `away` (no usual city: less than a tenth of the bookings)
/// - `multiple-of`: whole units; `of-balance`: at least such a share of the balance before it; `hours`: `22-6` in the
/// booking zone; `days`: of the week
/// - `reference`: `blank` or `numeric`
/// - `detail`: a block of detail keys, each with a list of values or `any`
final class Conditions {

    private static final int REGULAR = 6;

    private final List<Condition> all = new ArrayList<>();

    private Conditions() {}

    static List<Condition> of(Parameters block) {
        Conditions conditions = new Conditions();
        conditions.words(block);
        conditions.counterparties(block);
        conditions.places(block);
        conditions.amountsAndTimes(block);
        conditions.details(block);
        return conditions.all;
    }

    private void words(Parameters block) {
        if (block.has("merchant")) {
            all.add(merchant(block.lexicon("merchant")));
        }
        if (block.has("but-not-merchant")) {
            all.add(not(merchant(block.lexicon("but-not-merchant"))));
        }
        if (block.has("named")) {
            all.add(named(block.lexicon("named")));
        }
        if (block.has("but-not-named")) {
            all.add(notNamed(block.lexicon("but-not-named")));
        }
        if (block.has("says")) {
            all.add(says(block.lexicon("says")));
        }
        if (block.has("but-not-says")) {
            all.add(not(says(block.lexicon("but-not-says"))));
        }
        if (block.has("reference")) {
            boolean blank =
                    block.choice("reference", List.of("blank", "numeric")).equals("blank");
            all.add(new Condition(
                    slice -> slice.where(row -> blank ? isBlank(slice.view(), row) : isNumeric(slice.view(), row)),
                    slice -> slice.view().references().isEmpty() ? slice.between(0, 0) : slice,
                    "the reference texts of the payments"));
        }
    }

    private static Condition not(Condition turned) {
        UnaryOperator<Slice> others = slice -> {
            Slice kept = turned.kept().apply(slice);
            return slice.where(row -> !kept.holds(row));
        };
        return new Condition(others, turned.known(), turned.data());
    }

    /// By the channel, else by the category code; where a payment has none, by the name of the merchant.
    private static Condition merchant(Lexicon lexicon) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (lexicon.channels()
                    .contains(channel.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                channels.add(channel);
            }
        }
        RowTest known = (view, row) -> channels.contains(view.transaction(row).channel())
                || category(view, row).isPresent()
                || hasName(view, row);
        return new Condition(
                slice -> slice.common(slice.view()
                        .remembered("merchant " + lexicon.id(), () -> merchants(slice.view(), lexicon, channels))),
                slice -> slice.first(row -> known.holds(slice.view(), row)),
                "the merchant category, or the name, of the payments");
    }

    private static Slice merchants(CustomerView view, Lexicon lexicon, Set<Channel> channels) {
        Categories categories = view.categories();
        BitSet rows = new BitSet(view.size());
        categories.none().stream().filter(row -> isNamed(lexicon, view, row)).forEach(rows::set);
        lexicon.merchants().forEach(code -> rows.or(categories.of(code)));
        if (!channels.isEmpty()) {
            view.where(row -> channels.contains(view.transaction(row).channel()))
                    .rows()
                    .forEach(rows::set);
        }
        return view.of(rows);
    }

    private static Condition named(Lexicon lexicon) {
        return Condition.needing(
                "the names of the counterparties", Conditions::hasName, (view, row) -> isNamed(lexicon, view, row));
    }

    /// Without a single name on the list nothing can be said to be missing from it.
    private static Condition notNamed(Lexicon lexicon) {
        return lexicon.names().isEmpty()
                ? new Condition(
                        UnaryOperator.identity(),
                        slice -> slice.between(0, 0),
                        "the institution's own list of " + lexicon.what())
                : not(named(lexicon));
    }

    private static Condition says(Lexicon lexicon) {
        UnaryOperator<Slice> saying = slice -> {
            CustomerView view = slice.view();
            Slice found = view.remembered(
                    "says " + lexicon.id(), () -> view.references().holding(lexicon.references()));
            return slice.common(found);
        };
        UnaryOperator<Slice> known = slice -> slice.first(row -> !isBlank(slice.view(), row));
        return new Condition(saying, known, "the reference texts of the payments");
    }

    private void counterparties(Parameters block) {
        if (!block.has("with")) {
            return;
        }
        String with = block.choice(
                "with",
                List.of(
                        "individuals",
                        "companies",
                        "holder",
                        "nobody",
                        "new",
                        "regular",
                        "employer",
                        "other-employer"));
        String data = "the counterparties of the payments";
        RowTest known = (view, row) -> view.other(row) >= 0;
        switch (with) {
            case "individuals" -> all.add(Condition.needing(data, known, CustomerView::isFromPerson));
            case "companies" ->
                all.add(Condition.needing(
                        data, known, (view, row) -> known.holds(view, row) && !view.isFromPerson(row)));
            case "holder" -> all.add(Condition.needing(data, known, Conditions::isOwnName));
            case "employer" -> all.add(Employers.condition(true));
            case "other-employer" -> all.add(Employers.condition(false));
            case "new" -> all.add(Condition.needing(data, known, Conditions::isFirstWithOther));
            case "regular" ->
                all.add(Condition.needing(
                        data, known, (view, row) -> known.holds(view, row) && bookings(view, row) >= REGULAR));
            default -> all.add(Condition.plain((view, row) -> !known.holds(view, row)));
        }
    }

    private void places(Parameters block) {
        if (block.has("country")) {
            all.add(countries(
                    block,
                    "country",
                    "the countries of the counterparties",
                    (view, row) -> view.transaction(row).counterparty().country()));
        }
        if (block.has("session")) {
            all.add(countries(
                    block,
                    "session",
                    "the countries of the internet addresses that the payments were made from",
                    Conditions::session));
        }
        if (!block.has("booked")) {
            return;
        }
        String where = block.text("booked");
        if (where.equals("other-city") || where.equals("away")) {
            all.add(new Condition(
                    where.equals("away") ? Cities::away : Cities::outsideHome,
                    slice -> slice.where(row -> city(slice.view(), row).isPresent()),
                    "the places where the payments were made"));
        } else {
            all.add(countries(
                    block,
                    "booked",
                    "the places where the payments were made",
                    (view, row) -> view.transaction(row).origin().country()));
        }
    }

    /// Where a payment was ordered from: what is recorded of the internet address, else, where it has one, the place
    /// that
    /// it was made from.
    private static Optional<String> session(CustomerView view, int row) {
        Transaction.Origin origin = view.transaction(row).origin();
        return view.transaction(row).detail("ip-country").or(() -> origin.ip().flatMap(address -> origin.country()));
    }

    private interface CountryOf {

        Optional<String> of(CustomerView view, int row);
    }

    private static Condition countries(Parameters block, String key, String data, CountryOf country) {
        RowTest known = (view, row) -> country.of(view, row).isPresent();
        String which = block.text(key);
        if (which.equals("unexpected")) {
            return new Condition(
                    slice -> slice.where(row -> country.of(slice.view(), row)
                            .filter(code -> isUnexpected(slice.view(), code))
                            .isPresent()),
                    slice -> slice.where(row -> known.holds(slice.view(), row)
                            && slice.view().customer().expected().isPresent()),
                    data + ", and those named at onboarding");
        }
        if (which.equals("abroad") || which.equals("home")) {
            return Condition.needing(data, known, (view, row) -> {
                boolean home = country.of(view, row)
                        .filter(view.customer().country()::equals)
                        .isPresent();
                return known.holds(view, row) && home == which.equals("home");
            });
        }
        Lexicon lexicon = block.lexicon(key);
        Set<String> codes = lexicon.countries();
        if (codes.isEmpty() && key.equals("booked")) {
            return Condition.needing(
                    data,
                    (view, row) -> city(view, row).isPresent(),
                    (view, row) -> city(view, row)
                            .filter(name -> Words.anyIn(lexicon.names(), name))
                            .isPresent());
        }
        return Condition.needing(
                data,
                known,
                (view, row) -> country.of(view, row)
                        .filter(codes::contains)
                        .filter(code -> !code.equals(view.customer().country()))
                        .isPresent());
    }

    private static boolean isUnexpected(CustomerView view, String code) {
        return !code.equals(view.customer().country())
                && view.customer()
                        .expected()
                        .filter(each -> !each.countries().contains(code))
                        .isPresent();
    }

    private void amountsAndTimes(Parameters block) {
        if (block.has("multiple-of")) {
            long units = block.amount("multiple-of");
            all.add(Condition.plain((view, row) -> view.minor(row) % Scale.minor(units, view.currency(row)) == 0));
        }
        if (block.has("of-balance")) {
            all.add(ofBalance(block.share("of-balance")));
        }
        if (block.has("hours")) {
            String[] ends = block.text("hours").split("-", -1);
            if (ends.length != 2 || !ends[0].matches("\\d{1,2}") || !ends[1].matches("\\d{1,2}")) {
                throw block.wrong("hours", "two hours of the day, such as \"22-6\"");
            }
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[1]);
            all.add(new Condition(
                    slice -> slice.where(row -> isBetween(slice.view().hour(row), from, to)),
                    slice -> slice.tellsTimes() ? slice : slice.between(0, 0),
                    "the time of day of the payments"));
        }
        if (block.has("days")) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            block.texts("days").forEach(day -> days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
            all.add(Condition.plain((view, row) ->
                    days.contains(LocalDate.ofEpochDay(view.day(row)).getDayOfWeek())));
        }
    }

    /// The balance on record is that after the booking.
    private static Condition ofBalance(double share) {
        return Condition.needing(
                "the balances after the payments",
                (view, row) -> view.transaction(row).detail("balance").isPresent(),
                (view, row) -> view.transaction(row)
                        .detail("balance")
                        .map(BigDecimal::new)
                        .map(after -> view.transaction(row).amount().amount().add(after))
                        .filter(before ->
                                view.transaction(row).amount().amount().doubleValue() >= share * before.doubleValue())
                        .isPresent());
    }

    private void details(Parameters block) {
        if (!block.has("detail")) {
            return;
        }
        Parameters details = block.block("detail");
        for (String key : details.keys()) {
            boolean any = !details.isList(key);
            Set<String> values = any ? Set.of() : new TreeSet<>(details.texts(key));
            RowTest known = (view, row) -> view.transaction(row).detail(key).isPresent();
            all.add(Condition.needing(
                    "the detail \"" + key + "\" of the payments",
                    known,
                    (view, row) -> view.transaction(row)
                            .detail(key)
                            .filter(value -> any || values.contains(value))
                            .isPresent()));
        }
    }

    static boolean isBetween(int hour, int from, int to) {
        return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
    }

    private static Optional<String> category(CustomerView view, int row) {
        return view.transaction(row).origin().merchantCategory();
    }

    private static Optional<String> city(CustomerView view, int row) {
        return view.transaction(row).origin().city();
    }

    private static Optional<OtherSide> other(CustomerView view, int row) {
        return view.other(row) < 0
                ? Optional.empty()
                : Optional.of(view.otherSides().get(view.other(row)));
    }

    private static boolean hasName(CustomerView view, int row) {
        return other(view, row).flatMap(OtherSide::name).isPresent();
    }

    private static boolean isNamed(Lexicon lexicon, CustomerView view, int row) {
        return view.other(row) >= 0 && view.named(lexicon.id(), lexicon.names()).get(view.other(row));
    }

    private static boolean isBlank(CustomerView view, int row) {
        return view.references().text(row).isBlank();
    }

    private static boolean isNumeric(CustomerView view, int row) {
        String text = view.references().text(row);
        return !text.isBlank() && text.chars().noneMatch(Character::isLetter);
    }

    private static boolean isOwnName(CustomerView view, int row) {
        String own = Words.folded(view.customer().name());
        return view.other(row) >= 0
                && view.rememberedOthers(
                                "own name",
                                other -> Words.folded(other.name().orElse("")).equals(own))
                        .get(view.other(row));
    }

    private static boolean isFirstWithOther(CustomerView view, int row) {
        if (view.other(row) < 0) {
            return false;
        }
        OtherSide other = view.otherSides().get(view.other(row));
        Slice same = view.transaction(row).direction() == Transaction.Direction.IN ? other.in() : other.out();
        return same.row(0) == row;
    }

    private static int bookings(CustomerView view, int row) {
        OtherSide other = view.otherSides().get(view.other(row));
        return other.in().size() + other.out().size();
    }
}
