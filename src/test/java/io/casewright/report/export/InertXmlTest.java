package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.CaseId;
import io.casewright.report.Filing;
import io.casewright.report.OneLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a record holds, XML that is filed holds it as text, and its receiver's reader finds no other element, no
/// instruction and no entity.
class InertXmlTest {

    private static final Dossier STRUCTURING = Filings.BANK.dossierOf(new CaseId("DEMO-10"));
    private static final String PLAIN = "plain words";

    @TempDir
    Path data;

    static List<String> payloads() {
        return Payloads.ALL;
    }

    @BeforeEach
    void setUpTheInstitution() {
        Filings.institution(data);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void inGoAmlItIsTextAlone(String payload) {
        assertInert(new GoAmlExport(data), payload, "reason", "transaction_description", "alias", "occupation");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void inFincenXmlItIsTextAlone(String payload) {
        assertInert(
                new FincenExport(data), payload, "ActivityNarrativeText", "RawPartyFullName", "ElectronicAddressText");
    }

    private static void assertInert(Export export, String payload, String... places) {
        byte[] content = export.write(holding(payload)).content();

        Xml document = Xml.parse(content);
        assertThat(names(document))
                .isEqualTo(names(Xml.parse(export.write(holding(PLAIN)).content())));
        assertThat(places)
                .allSatisfy(place -> assertThat(document.everything().stream()
                                .filter(each -> each.name().equals(place))
                                .map(Xml::text))
                        .anyMatch(text -> text.contains(OneLine.of(payload))));
        String raw = new String(content, StandardCharsets.UTF_8);
        assertThat(raw.substring(raw.indexOf("?>") + 2)).doesNotContain("<!", "<?", "]]>");
        assertThat(raw.codePoints().filter(letter -> letter != '\n').anyMatch(Character::isISOControl))
                .isFalse();
    }

    private static Set<String> names(Xml document) {
        Set<String> names = new TreeSet<>();
        document.everything().forEach(each -> names.add(each.name()));
        return names;
    }

    /// A report in which a text stands wherever somebody outside may have written it.
    private static Filing holding(String text) {
        CaseFile own = STRUCTURING.caseFile().orElseThrow();
        CaseFile caseFile = new CaseFile(
                own.id(),
                own.title(),
                own.status(),
                own.opened(),
                own.parties().stream()
                        .map(party -> new Party(party.name(), party.customer(), party.role(), text))
                        .toList(),
                own.alerts(),
                own.readers());
        List<CustomerRecords> customers = STRUCTURING.customers().stream()
                .map(records -> new CustomerRecords(
                        customer(records.customer(), text),
                        records.role(),
                        records.accounts(),
                        records.transactions().stream()
                                .map(booking -> booking(booking, text))
                                .toList(),
                        records.alerts(),
                        records.events()))
                .toList();
        Dossier dossier = new Dossier(
                Optional.of(caseFile), customers, List.of(), STRUCTURING.asOf(), STRUCTURING.surroundings());
        Filing filing = Filings.of(STRUCTURING);
        Filing told = Filings.telling(filing, text, "He wrote: " + text);
        return new Filing(
                told.report(), filing.form(), dossier, Filings.parties(dossier), filing.codes(), filing.ledgers());
    }

    private static Customer customer(Customer customer, String text) {
        return new Customer(
                customer.id(),
                customer.kind(),
                customer.name(),
                List.of(text),
                customer.bornOrFounded(),
                customer.country(),
                new Contact(Optional.of(text), customer.contact().phone(), Optional.of(text)),
                text,
                Optional.of(text),
                customer.segment(),
                customer.riskRating(),
                customer.customerSince(),
                text,
                customer.expected(),
                customer.owners(),
                customer.attributes());
    }

    private static Transaction booking(Transaction booking, String text) {
        return new Transaction(
                booking.id(),
                booking.account(),
                booking.booked(),
                booking.zone(),
                booking.amount(),
                booking.direction(),
                booking.channel(),
                new Counterparty(Optional.of(text), Optional.empty(), Optional.of(text), Optional.empty()),
                text,
                booking.origin(),
                booking.details());
    }
}
