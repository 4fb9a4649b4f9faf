package io.casewright.bench.secondbank;

import io.casewright.casefile.Account;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A booking while it is being written.
final class Booking {

    private final Member member;
    private final Account account;
    private final LocalDateTime at;
    private final long cents;
    private final Direction direction;
    private final Map<String, String> details = new TreeMap<>();
    private Channel channel = Channel.TRANSFER;
    private Counterparty other = Counterparty.NONE;
    private String words = "";
    private Origin origin = Origin.UNKNOWN;

    Booking(Member member, Account account, LocalDateTime at, long cents, Direction direction) {
        this.member = member;
        this.account = account;
        this.at = at;
        this.cents = cents;
        this.direction = direction;
    }

    Booking by(Channel way) {
        channel = way;
        return this;
    }

    Booking with(Counterparty side) {
        other = side;
        return this;
    }

    Booking says(String text) {
        words = text;
        return this;
    }

    Booking detail(String key, String value) {
        details.put(key, value);
        return this;
    }

    /// Ordered from the customer's phone, at home or on a trip.
    Booking online(Luck luck) {
        Optional<Trip> trip = member.tripOn(day());
        String ip = "2001:db8:5b:" + Integer.toHexString(member.number()) + "::1";
        if (member.isHidingAddress() && luck.chance(0.5)) {
            ip = "203.0.113." + (member.number() % 20);
            detail("ip-type", "vpn").detail("ip-country", "NL");
        } else if (trip.isPresent()) {
            ip = "198.51.100." + Math.floorMod(trip.get().city().hashCode(), 250);
            detail("ip-country", trip.get().country()).detail("ip-type", "residential");
        } else {
            detail("ip-country", member.region().country()).detail("ip-type", "residential");
        }
        origin = new Origin(
                Optional.empty(),
                Optional.of(trip.map(Trip::country).orElse(member.region().country())),
                Optional.of(member.deviceOn(day(), luck)),
                Optional.of(ip),
                Optional.empty());
        return this;
    }

    /// At a shop's till where the customer is that day.
    Booking till(String category, String shop) {
        Optional<Trip> trip = member.tripOn(day());
        String country = trip.map(Trip::country).orElse(member.region().country());
        origin = new Origin(
                Optional.of(trip.map(Trip::city).orElse(member.city())),
                Optional.of(country),
                Optional.empty(),
                Optional.empty(),
                Optional.of(category));
        other = Outside.shop(shop, country);
        channel = Channel.CARD;
        return detail("card", "card-" + member.number());
    }

    /// At a shop on the internet.
    Booking webShop(String category, String shop, String country) {
        origin = new Origin(
                Optional.empty(), Optional.of(country), Optional.empty(), Optional.empty(), Optional.of(category));
        other = Outside.shop(shop, country);
        channel = Channel.CARD;
        return detail("card", "card-" + member.number());
    }

    /// At a machine where the customer is that day.
    Booking machine(Luck luck) {
        Optional<Trip> trip = member.tripOn(day());
        String city = trip.map(Trip::city).orElse(member.city());
        origin = new Origin(
                Optional.of(city),
                Optional.of(trip.map(Trip::country).orElse(member.region().country())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        channel = Channel.ATM;
        return detail("atm", "ATM-" + city + "-" + luck.between(1, 3)).detail("card", "card-" + member.number());
    }

    /// At the counter, or the deposit machine, of the home branch.
    Booking counter() {
        origin = new Origin(
                Optional.of(member.city()),
                Optional.of(member.region().country()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        channel = Channel.CASH;
        return detail("branch", "branch " + member.city()).detail("depositor", member.person());
    }

    Member member() {
        return member;
    }

    Account account() {
        return account;
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    Instant booked() {
        return at.atZone(member.region().zone()).toInstant();
    }

    /// In the account's smallest unit, below zero for a debit.
    long signed() {
        long minor = member.money(cents).amount().unscaledValue().longValueExact();
        return direction == Direction.IN ? minor : -minor;
    }

    Transaction transaction(TransactionId id, String balance) {
        Records records = member.records();
        if (records == Records.RICH) {
            details.put("balance", balance);
        }
        return new Transaction(
                id,
                account.id(),
                booked(),
                member.region().zone(),
                member.money(cents),
                direction,
                channel,
                other,
                records == Records.POOR ? "" : words,
                records == Records.POOR ? Origin.UNKNOWN : origin,
                records == Records.RICH ? details : Map.of());
    }
}
