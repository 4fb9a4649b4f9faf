package io.casewright.report.export;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.report.export.ExportRefusedException.Problem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What goAML asks of the institution and no case knows, as `goaml/settings.yaml` of its data folder says.
/// Keys of the file stand in `docs/reports.md`.
///
/// @param location of the institution
/// @param actionSections sections of a report that tell what was done: they go into `action`, all others into
///     `reason`
/// @param unknown by element, what the FIU takes where nothing is known; nothing is ever invented instead
/// @param rates units of the local currency for one of another; no amount is converted without one
/// @param leaveOut elements that the FIU's schema does not know
record GoAmlSettings(
        Header header,
        Reporter reporter,
        Optional<Address> location,
        Institution institution,
        Limits limits,
        Codes codes,
        Set<String> actionSections,
        Map<String, String> unknown,
        Map<String, BigDecimal> rates,
        Set<String> leaveOut) {

    /// How people call the file.
    static final String FILE = "goaml/settings.yaml";

    /// What the reader of a report tells victims from suspects by.
    private static final Set<String> NEVER_LEFT_OUT = Set.of("is_suspected", "report", "transaction", "indicator");

    private static final Set<String> KEYS = Set.of(
            "rentity-id",
            "rentity-branch",
            "submission-code",
            "report-code",
            "activity-report-code",
            "date-element",
            "currency",
            "zone",
            "reporting-user-code",
            "reporting-person",
            "location",
            "institution",
            "limits",
            "codes",
            "action-sections",
            "unknown",
            "exchange-rates",
            "leave-out");

    /// @param activityReportCode of a report without transactions
    /// @param dateElement the element that the day of the report stands in, `submission_date` or `report_date`
    /// @param zone of the institution; bookings keep their own
    record Header(
            String rentityId,
            Optional<String> branch,
            String submissionCode,
            String reportCode,
            String activityReportCode,
            String dateElement,
            String currency,
            ZoneId zone) {}

    /// Who reports: a user that the FIU knows, or a person by name.
    record Reporter(Optional<String> userCode, String firstName, String lastName) {}

    record Address(String type, String address, String city, String country, Optional<String> state) {}

    /// @param code of the institution at the FIU; one of it and of `swift` is there
    record Institution(String name, Optional<String> code, Optional<String> swift, String branch) {}

    /// @param reason UTF-16 units of Java
    /// @param action UTF-16 units of Java
    /// @param transactions in one report
    record Limits(int reason, int action, int transactions) {}

    /// The FIU's codes for what records say in the bank's words.
    ///
    /// @param accountTypes by the bank's word for a kind of account
    /// @param holder role of the person who holds an account
    /// @param indicatorLists ids of the lists whose codes become indicators
    record Codes(
            Map<Channel, String> transmodes,
            Map<Channel, String> funds,
            Map<PartyRole, String> roles,
            Map<String, String> accountTypes,
            Optional<String> holder,
            String addressType,
            String contactType,
            String communicationType,
            Set<String> indicatorLists) {}

    GoAmlSettings {
        actionSections = Set.copyOf(actionSections);
        unknown = Map.copyOf(unknown);
        rates = Map.copyOf(rates);
        leaveOut = Set.copyOf(leaveOut);
    }

    /// @param problems where what is wrong is noted, by key; what is read then must not be used
    static GoAmlSettings read(String yaml, List<Problem> problems) {
        SettingsFile file = SettingsFile.read(FILE, yaml, problems).knows(KEYS);
        Set<String> leaveOut = Set.copyOf(file.list("leave-out"));
        leaveOut.stream()
                .filter(NEVER_LEFT_OUT::contains)
                .sorted()
                .forEach(each -> file.fault(
                        "leave-out",
                        "\"%s\" cannot be left out: a report without it says something else".formatted(each)));
        return new GoAmlSettings(
                header(file),
                reporter(file),
                file.has("location") ? Optional.of(address(file.block("location"))) : Optional.empty(),
                institution(file.block("institution")),
                limits(file.block("limits")),
                codes(file.block("codes")),
                file.has("action-sections") ? Set.copyOf(file.list("action-sections")) : Set.of("action"),
                file.texts("unknown"),
                file.decimals("exchange-rates"),
                leaveOut);
    }

    private static Header header(SettingsFile file) {
        String currency = file.required("currency", "the local currency, ISO 4217");
        String zone = file.required("zone", "the institution's time zone, like Asia/Dubai");
        return new Header(
                file.required("rentity-id", "the number that your FIU gave your institution"),
                file.text("rentity-branch"),
                file.text("submission-code").orElse("E"),
                file.text("report-code").orElse("STR"),
                file.text("activity-report-code").orElse("SAR"),
                file.text("date-element").orElse("submission_date"),
                file.read(
                        "currency", currency, text -> Currency.getInstance(text).getCurrencyCode(), ""),
                file.read("zone", zone, ZoneId::of, ZoneOffset.UTC));
    }

    private static Reporter reporter(SettingsFile file) {
        Optional<String> userCode = file.text("reporting-user-code");
        if (userCode.isPresent()) {
            return new Reporter(userCode, "", "");
        }
        SettingsFile person = file.block("reporting-person").knows(Set.of("first-name", "last-name"));
        return new Reporter(
                userCode,
                person.required("first-name", "who reports; or give reporting-user-code"),
                person.required("last-name", "who reports; or give reporting-user-code"));
    }

    private static Address address(SettingsFile block) {
        block.knows(Set.of("address-type", "address", "city", "country-code", "state"));
        return new Address(
                block.required("address-type", "the FIU's code for an office"),
                block.required("address", "the institution's street and number"),
                block.required("city", "the institution's city"),
                block.required("country-code", "the institution's country"),
                block.text("state"));
    }

    private static Institution institution(SettingsFile block) {
        block.knows(Set.of("name", "code", "swift", "branch"));
        Institution institution = new Institution(
                block.required("name", "the institution's own name"),
                block.text("code"),
                block.text("swift"),
                block.required("branch", "the branch that accounts are kept at"));
        if (institution.code().isEmpty() && institution.swift().isEmpty()) {
            block.fault("swift", "is missing: give the institution's SWIFT code, or code, its number at the FIU");
        }
        return institution;
    }

    private static Limits limits(SettingsFile block) {
        block.knows(Set.of("reason", "action", "transactions"));
        return new Limits(
                block.count("reason", 4_000, 8_000),
                block.count("action", 4_000, 8_000),
                block.count("transactions", 1_000, 10_000));
    }

    private static Codes codes(SettingsFile block) {
        block.knows(Set.of(
                "transmodes",
                "funds",
                "party-roles",
                "account-types",
                "account-holder",
                "address-type",
                "contact-type",
                "communication-type",
                "indicator-lists"));
        return new Codes(
                byName(block, "transmodes", Channel.class),
                byName(block, "funds", Channel.class),
                byName(block, "party-roles", PartyRole.class),
                Map.copyOf(block.texts("account-types")),
                block.text("account-holder"),
                block.text("address-type").orElse(""),
                block.text("contact-type").orElse(""),
                block.text("communication-type").orElse(""),
                block.has("indicator-lists") ? Set.copyOf(block.list("indicator-lists")) : Set.of("goaml-indicators"));
    }

    private static <E extends Enum<E>> Map<E, String> byName(SettingsFile block, String key, Class<E> type) {
        Map<E, String> codes = new EnumMap<>(type);
        block.texts(key).forEach((name, code) -> {
            try {
                codes.put(Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_')), code);
            } catch (IllegalArgumentException e) {
                block.fault(key + "." + name, "is not known here; there are " + words(type));
            }
        });
        return codes;
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
