package io.casewright.report.export;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Money;
import io.casewright.report.export.RelevantBookings.Booked;
import io.casewright.report.export.RelevantBookings.Holding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Bookings as goAML's transactions between two parties.
final class GoAmlTransactionXml {

    /// The wall clock where the booking was made. Through UTC a booking of the evening would move to another
    /// day.
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /// Payments of these kinds have an organisation on the other side.
    private static final Set<Channel> WITH_ORGANISATIONS = EnumSet.of(
            Channel.CARD, Channel.DIRECT_DEBIT, Channel.PAYROLL, Channel.MONEY_SERVICE, Channel.VIRTUAL_ASSET);

    private final XmlOut xml;
    private final GoAmlSettings settings;
    private final GoAmlPartyXml parties;
    private final Predicate<String> isSubject;

    /// @param isSubject whether the customer with this id, or somebody of this name, is filed as a subject
    GoAmlTransactionXml(XmlOut xml, GoAmlFolder folder, Predicate<String> isSubject) {
        this.xml = xml;
        this.settings = folder.settings();
        this.parties = new GoAmlPartyXml(xml, folder);
        this.isSubject = isSubject;
    }

    static String wallClock(LocalDateTime time) {
        return WALL_CLOCK.format(time);
    }

    void transaction(Booked booked) {
        Transaction booking = booked.transaction();
        xml.open("transaction")
                .leaf("transactionnumber", booking.id().value())
                .leaf("transaction_is_suspicious", "true")
                .leaf("transaction_location", place(booking))
                .leaf("transaction_description", booking.reference())
                .leaf(
                        "date_transaction",
                        wallClock(booking.booked().atZone(booking.zone()).toLocalDateTime()))
                .leaf(
                        "transmode_code",
                        Optional.ofNullable(settings.codes().transmodes().get(booking.channel())))
                .leaf("amount_local", local(booking.amount()).map(BigDecimal::toPlainString));
        if (booking.isOut()) {
            own("from", booked.own(), booking);
            other("to", booked);
        } else {
            other("from", booked);
            own("to", booked.own(), booking);
        }
        xml.close();
    }

    /// In the local currency; empty where the institution gave no rate.
    private Optional<BigDecimal> local(Money money) {
        if (money.currency().equals(settings.header().currency())) {
            return Optional.of(money.amount());
        }
        int decimals = Money.zero(settings.header().currency()).amount().scale();
        return Optional.ofNullable(settings.rates().get(money.currency()))
                .map(rate -> money.amount().multiply(rate).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    private static String place(Transaction booking) {
        return Stream.of(booking.origin().city(), booking.origin().country(), booking.detail("branch"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /// @param side `from` or `to`
    private void own(String side, Holding holding, Transaction booking) {
        xml.open("t_%s_my_client".formatted(side));
        funds(side, booking);
        Customer holder = holding.holder().customer();
        xml.leaf(
                side + "_is_suspected",
                Boolean.toString(isSubject.test(holder.id().value())));
        parties.account(side + "_account", holding);
        xml.leaf(side + "_country", settings.location().map(GoAmlSettings.Address::country))
                .close();
    }

    private void other(String side, Booked booked) {
        if (booked.otherSide().isPresent()) {
            own(side, booked.otherSide().get(), booked.transaction());
            return;
        }
        Transaction booking = booked.transaction();
        Counterparty counterparty = booking.counterparty();
        Optional<String> name = counterparty.name().or(() -> person(booking));
        xml.open("t_" + side);
        funds(side, booking);
        xml.leaf(side + "_is_suspected", Boolean.toString(name.filter(isSubject).isPresent()));
        if (counterparty.account().isPresent()) {
            account(side + "_account", counterparty);
        } else if (name.isPresent() && isOrganisation(booking, name.get())) {
            parties.organisation(side + "_entity", name.get());
        } else {
            parties.stranger(side + "_person", name);
        }
        xml.leaf(
                        side + "_country",
                        counterparty
                                .country()
                                .or(() -> Optional.ofNullable(settings.unknown().get(side + "_country"))))
                .close();
    }

    private void funds(String side, Transaction booking) {
        xml.leaf(
                side + "_funds_code",
                Optional.ofNullable(settings.codes().funds().get(booking.channel())));
        if (!booking.amount().currency().equals(settings.header().currency())) {
            xml.open(side + "_foreign_currency")
                    .leaf("foreign_currency_code", booking.amount().currency())
                    .leaf("foreign_amount", booking.amount().amount().toPlainString())
                    .leaf(
                            "foreign_exchange_rate",
                            Optional.ofNullable(settings.rates()
                                            .get(booking.amount().currency()))
                                    .map(BigDecimal::toPlainString))
                    .close();
        }
    }

    private void account(String element, Counterparty counterparty) {
        xml.open(element)
                .leaf(
                        "institution_name",
                        counterparty
                                .bank()
                                .or(() -> Optional.ofNullable(settings.unknown().get("institution_name"))))
                .leaf("account", counterparty.account())
                .leaf("account_name", counterparty.name())
                .close();
    }

    /// Who handed cash over, where the source system knew.
    private static Optional<String> person(Transaction booking) {
        return booking.detail("depositor").or(() -> booking.detail(booking.isIn() ? "originator" : "beneficiary"));
    }

    private static boolean isOrganisation(Transaction booking, String name) {
        return WITH_ORGANISATIONS.contains(booking.channel())
                || booking.origin().merchantCategory().isPresent()
                || GoAmlPartyXml.isOrganisation(name);
    }
}
