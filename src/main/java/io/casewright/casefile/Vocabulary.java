package io.casewright.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The names under which a kind of record may carry details, each with the form of its value: closed, so that a
/// mistyped name is told at import and not found missing by an analysis. `docs/imports.md` says what each means.
public final class Vocabulary {

    /// Between the parts of a value that may have several.
    public static final String SEPARATOR = ";";

    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_NUMBER = 30;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final String[] WALLET_TAGS = {
        "darknet",
        "mixer",
        "scam",
        "stolen",
        "gambling",
        "ransomware",
        "bridge",
        "unhosted",
        "p2p-platform",
        "high-risk-exchange"
    };
    private static final String[] IP_TYPES = {"vpn", "tor", "hosting", "residential"};

    /// What a transaction may carry.
    public static final Vocabulary TRANSACTION = new Vocabulary()
            .texts("atm", "branch", "card", "depositor", "originator", "beneficiary", "asset", "network", "wallet")
            .texts("invoice", "goods", "purpose")
            .decimals("balance", "fee")
            .country("ip-country")
            .yesOrNo("remote-access", "virtual-iban")
            .oneOf("wallet-tag", WALLET_TAGS)
            .oneOf("ip-type", IP_TYPES)
            .oneOf("opening-hours", "open", "closed");

    /// What a customer may carry.
    public static final Vocabulary CUSTOMER = new Vocabulary()
            .decimals("declared-income", "declared-turnover", "headcount", "signatories")
            .texts("industry-code", "home-city", "city", "household", "introduced-by", "opened-by-employee")
            .texts("officers", "registered-agent", "guardian", "tax-number")
            .yesOrNo("website")
            .day("incorporated")
            .oneOf("opening-hours", "day", "night", "always")
            .oneOf("address-kind", "residential", "business", "registered-agent", "po-box")
            .someOf("licences", "money-service", "virtual-asset", "gambling", "none")
            .someOf("screening", "adverse-media", "sanctions", "none");

    /// What an event may carry.
    public static final Vocabulary EVENT = new Vocabulary()
            .texts("device", "ip", "city", "document-hash", "transaction", "account", "card", "atm", "branch", "wallet")
            .texts("asset", "asset-from", "asset-to", "network", "number", "goods", "unit", "seller", "buyer")
            .texts("consignee", "port-from", "port-to", "vessel", "list", "name", "about", "field", "old", "new")
            .texts(
                    "officer",
                    "payee",
                    "payee-account",
                    "counterparty",
                    "product",
                    "reason",
                    "by",
                    "relation",
                    "invoice")
            .texts("employee", "merchant-category", "denomination", "address", "phone", "email", "box")
            .decimals("amount", "fee", "profit", "quantity", "unit-price", "market-price", "amendments", "balance")
            .decimals("count")
            .country("country", "ip-country")
            .yesOrNo("remote-access")
            .oneOf("ip-type", IP_TYPES)
            .oneOf("wallet-tag", WALLET_TAGS)
            .currency("currency");

    /// What an event may be.
    public static final Set<String> EVENT_KINDS = Set.copyOf(Arrays.asList(
            "login",
            "login-failed",
            "password-reset",
            "contact-changed",
            "card-issued",
            "card-used-elsewhere",
            "account-applied",
            "application-refused",
            "officer-changed",
            "balance-enquiry",
            "remote-access",
            "new-payee",
            "power-of-attorney",
            "deposit-broken",
            "loan-drawn",
            "asset-trade",
            "asset-deposit",
            "asset-withdrawal",
            "invoice",
            "shipment",
            "letter-of-credit",
            "trade-contract",
            "screening-hit",
            "face-check-failed",
            "document-refused",
            "cash-declaration",
            "safe-box-visit",
            "note-exchange",
            "cash-refused",
            "fraud-report",
            "recall",
            "city-visited"));

    private final Map<String, Form> forms = new TreeMap<>();

    private Vocabulary() {}

    /// Tells what is wrong with a value; empty when nothing is.
    @FunctionalInterface
    private interface Form {
        Optional<String> problem(String value);
    }

    /// The known names.
    public Set<String> keys() {
        return Collections.unmodifiableSet(forms.keySet());
    }

    /// What is wrong with a detail, for the one who imports it; empty when nothing is.
    public Optional<String> problem(String key, String value) {
        Form form = forms.get(key);
        if (form == null) {
            return Optional.of("is no known detail; known are " + String.join(", ", forms.keySet()));
        }
        if (value.length() > LONGEST_VALUE) {
            return Optional.of("must have at most %d characters".formatted(LONGEST_VALUE));
        }
        return form.problem(value);
    }

    /// The same details in the order of their names, immutable.
    static Map<String, String> sorted(Map<String, String> details) {
        return details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(details));
    }

    private Vocabulary texts(String... keys) {
        return with(value -> Optional.empty(), keys);
    }

    private Vocabulary decimals(String... keys) {
        return with(Vocabulary::decimal, keys);
    }

    private Vocabulary day(String... keys) {
        return with(Vocabulary::calendarDay, keys);
    }

    private Vocabulary country(String... keys) {
        return with(value -> problemUnless(COUNTRIES.contains(value), "is no ISO 3166-1 alpha-2 country code"), keys);
    }

    private Vocabulary currency(String... keys) {
        return with(value -> problemUnless(value.matches("[A-Z]{3}"), "is no ISO 4217 currency code"), keys);
    }

    private Vocabulary yesOrNo(String... keys) {
        return with(value -> problemUnless(Set.of("yes", "no").contains(value), "must be yes or no"), keys);
    }

    private Vocabulary oneOf(String key, String... choices) {
        Set<String> known = new TreeSet<>(Arrays.asList(choices));
        String otherwise = "must be one of " + String.join(", ", known);
        return with(value -> problemUnless(known.contains(value), otherwise), key);
    }

    private Vocabulary someOf(String key, String... choices) {
        Set<String> known = new TreeSet<>(Arrays.asList(choices));
        String otherwise =
                "must be one or several, with %s between, of %s".formatted(SEPARATOR, String.join(", ", known));
        return with(
                value -> problemUnless(
                        known.containsAll(Arrays.stream(value.split(SEPARATOR, -1))
                                .map(String::strip)
                                .toList()),
                        otherwise),
                key);
    }

    private Vocabulary with(Form form, String... keys) {
        for (String key : keys) {
            forms.put(key, form);
        }
        return this;
    }

    private static Optional<String> problemUnless(boolean right, String problem) {
        return right ? Optional.empty() : Optional.of(problem);
    }

    private static Optional<String> decimal(String value) {
        String problem = "must be a number of at most %d digits, like 1234.50".formatted(LONGEST_NUMBER);
        if (value.length() > LONGEST_NUMBER || value.toLowerCase(Locale.ROOT).contains("e")) {
            return Optional.of(problem);
        }
        try {
            new BigDecimal(value);
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of(problem);
        }
    }

    private static Optional<String> calendarDay(String value) {
        try {
            LocalDate.parse(value);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("must be a day, like 2025-01-31");
        }
    }
}
