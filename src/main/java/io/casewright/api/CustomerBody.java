package io.casewright.api;

import io.casewright.casefile.Account;
import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Customer;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A customer as callers see it; nothing here tells whether a case exists.
@Schema(name = "Customer")
record CustomerBody(
        @Schema(examples = "C-00001") String id,
        Customer.Kind kind,
        String name,
        List<String> aliases,
        @Schema(description = "Born or founded") Optional<LocalDate> bornOrFounded,
        @Schema(description = "ISO 3166-1 alpha-2") String country,
        Contact contact,
        String occupation,
        Optional<String> employer,
        String segment,
        String riskRating,
        LocalDate customerSince,
        String statedBusiness,
        Optional<ExpectedBody> expected,
        List<OwnerBody> owners,

        @Schema(description = "What only some banks record, by the names in docs/imports.md")
        Map<String, String> attributes,

        List<AccountBody> accounts) {

    static CustomerBody of(Customer customer, List<Account> accounts) {
        return new CustomerBody(
                customer.id().value(),
                customer.kind(),
                customer.name(),
                customer.aliases(),
                customer.bornOrFounded(),
                customer.country(),
                customer.contact(),
                customer.occupation(),
                customer.employer(),
                customer.segment(),
                customer.riskRating(),
                customer.customerSince(),
                customer.statedBusiness(),
                customer.expected().map(ExpectedBody::of),
                customer.owners().stream().map(OwnerBody::of).toList(),
                customer.attributes(),
                accounts.stream().map(AccountBody::of).toList());
    }

    /// A customer in a list.
    @Schema(name = "CustomerEntry")
    record Entry(String id, Customer.Kind kind, String name, String country, String segment, String riskRating) {

        static Entry of(Customer customer) {
            return new Entry(
                    customer.id().value(),
                    customer.kind(),
                    customer.name(),
                    customer.country(),
                    customer.segment(),
                    customer.riskRating());
        }
    }

    @Schema(name = "Money")
    record MoneyBody(
            @Schema(examples = "9500.00") String amount,

            @Schema(description = "ISO 4217", examples = "USD")
            String currency) {

        static MoneyBody of(Money money) {
            return new MoneyBody(money.amount().toPlainString(), money.currency());
        }
    }

    @Schema(name = "ExpectedActivity", description = "What the customer said a usual month would look like.")
    record ExpectedBody(MoneyBody monthlyIn, MoneyBody monthlyOut, boolean cash, List<String> countries) {

        static ExpectedBody of(ExpectedActivity expected) {
            return new ExpectedBody(
                    MoneyBody.of(expected.monthlyIn()),
                    MoneyBody.of(expected.monthlyOut()),
                    expected.cash(),
                    expected.countries());
        }
    }

    @Schema(name = "BeneficialOwner")
    record OwnerBody(
            String name,

            @Schema(description = "From 0 to 1; absent when control is by other means")
            Optional<BigDecimal> share,

            Optional<String> customer) {

        static OwnerBody of(BeneficialOwner owner) {
            return new OwnerBody(owner.name(), owner.share(), owner.customer().map(CustomerId::value));
        }
    }

    @Schema(name = "Account")
    record AccountBody(
            String id, String number, String kind, String currency, LocalDate opened, Optional<LocalDate> closed) {

        static AccountBody of(Account account) {
            return new AccountBody(
                    account.id().value(),
                    account.number(),
                    account.kind(),
                    account.currency(),
                    account.opened(),
                    account.closed());
        }
    }
}
