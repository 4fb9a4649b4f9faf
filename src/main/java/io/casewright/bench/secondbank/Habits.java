package io.casewright.bench.secondbank;

import java.time.LocalDate;
import java.util.List;

/// What the bank's systems note of a customer beside bookings.
final class Habits {

    private static final List<String> CLERKS = List.of("E-11", "E-12", "E-13", "E-14", "E-15", "E-16", "E-17");

    private Habits() {}

    static void online(Life life) {
        Luck luck = life.luck();
        Member member = life.member();
        if (luck.chance(0.08)) {
            member.hidesAddress();
        }
        LocalDate day = life.first().plusDays(luck.between(0, 6));
        while (!day.isAfter(Life.LAST)) {
            String country =
                    member.tripOn(day).map(Trip::country).orElse(member.region().country());
            life.happens(
                    day.atTime(luck.time(6, 24)),
                    "login",
                    "device",
                    member.deviceOn(day, luck),
                    "ip-country",
                    member.isHidingAddress() && luck.chance(0.5) ? "NL" : country);
            if (luck.chance(0.04)) {
                life.happens(day.atTime(6, 10), "login-failed");
            }
            if (luck.chance(0.03)) {
                life.happens(day.atTime(13, 0), "balance-enquiry");
            }
            day = day.plusDays(luck.between(3, 12));
        }
        if (luck.chance(0.7)) {
            life.happens(
                    life.anyDay().atTime(9, 0), "card-issued", "card", "card-" + member.number(), "reason", "expired");
        }
    }

    static void onRecord(Life life, long monthlyCents) {
        Member member = life.member();
        Luck luck = life.luck();
        String year = Long.toString(member.region().minor(monthlyCents) * 12 / 100);
        member.attribute(member.segment().isCompany() ? "declared-turnover" : "declared-income", year)
                .attribute("home-city", member.city())
                .attribute("city", member.city())
                .attribute("screening", "none")
                .attribute("opened-by-employee", luck.pick(CLERKS))
                .attribute("tax-number", "TX" + (700_000 + member.number()));
        if (!member.segment().isCompany()) {
            member.attribute("address-kind", "residential");
        }
        if (luck.chance(0.05)) {
            member.attribute("introduced-by", "Broker Hellweg");
        }
    }
}
