package io.casewright.report.export;

import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.CustomerId;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Filing.FilingCode;
import io.casewright.report.FormText;
import io.casewright.report.Report;
import io.casewright.report.ReportSection;
import io.casewright.report.export.GoAmlSettings.Header;
import io.casewright.report.export.RelevantBookings.Booked;
import io.casewright.report.form.Form.Limits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A report as goAML's XML. The same report at the same version gives the same bytes.
final class GoAmlDocument {

    private final Filing filing;
    private final GoAmlFolder folder;
    private final GoAmlSettings settings;
    private final List<Booked> bookings;
    private final XmlOut xml;
    private final Map<CustomerId, Customer> customers;

    /// @param bookings that the report rests on
    GoAmlDocument(Filing filing, GoAmlFolder folder, List<Booked> bookings) {
        this.filing = filing;
        this.folder = folder;
        this.settings = folder.settings();
        this.bookings = List.copyOf(bookings);
        this.xml = new XmlOut(settings.leaveOut(), Optional.empty());
        this.customers = filing.dossier().customers().stream()
                .map(CustomerRecords::customer)
                .collect(Collectors.toMap(Customer::id, Function.identity(), (first, again) -> first));
    }

    /// What the report tells of suspicion: its sections but those about what was done.
    static FormText reason(Report report, GoAmlSettings settings) {
        return text(report, settings.limits().reason(), section -> !isAction(section, settings));
    }

    /// What the report tells of action taken; may be empty.
    static FormText action(Report report, GoAmlSettings settings) {
        return text(report, settings.limits().action(), section -> isAction(section, settings));
    }

    byte[] write() {
        xml.open("report");
        header();
        xml.paragraphs("reason", reason(filing.report(), settings).text())
                .paragraphs("action", action(filing.report(), settings).text());
        GoAmlTransactionXml transactions = new GoAmlTransactionXml(xml, folder, subjects()::contains);
        bookings.forEach(transactions::transaction);
        activity();
        xml.open("report_indicators");
        indicators().forEach(code -> xml.leaf("indicator", code));
        return xml.close().close().bytes();
    }

    private static boolean isAction(ReportSection section, GoAmlSettings settings) {
        return settings.actionSections().contains(section.id());
    }

    private static FormText text(Report report, int room, Predicate<ReportSection> wanted) {
        List<ReportSection> sections = report.sections().stream().filter(wanted).toList();
        return FormText.of(sections, new Limits(room, room, 1, true, GoAmlSettings.FILE));
    }

    private void header() {
        Header header = settings.header();
        xml.leaf("rentity_id", header.rentityId())
                .leaf("rentity_branch", header.branch())
                .leaf("submission_code", header.submissionCode())
                .leaf("report_code", bookings.isEmpty() ? header.activityReportCode() : header.reportCode())
                .leaf("entity_reference", filing.report().id().toString())
                .leaf(
                        header.dateElement(),
                        GoAmlTransactionXml.wallClock(filing.report()
                                .last()
                                .at()
                                .atZone(header.zone())
                                .toLocalDateTime()))
                .leaf("currency_code_local", header.currency());
        settings.reporter()
                .userCode()
                .ifPresentOrElse(
                        code -> xml.leaf("reporting_user_code", code),
                        () -> xml.open("reporting_person")
                                .leaf("first_name", settings.reporter().firstName())
                                .leaf("last_name", settings.reporter().lastName())
                                .close());
        settings.location()
                .ifPresent(location -> xml.open("location")
                        .leaf("address_type", location.type())
                        .leaf("address", location.address())
                        .leaf("city", location.city())
                        .leaf("country_code", location.country())
                        .leaf("state", location.state())
                        .close());
    }

    private void activity() {
        List<FiledParty> named = filing.parties().stream()
                .filter(party -> party.filedAs() != FiledAs.NOT_FILED)
                .toList();
        if (named.isEmpty()) {
            return;
        }
        xml.open("activity").open("report_parties");
        named.forEach(this::party);
        xml.close().close();
    }

    private void party(FiledParty filed) {
        GoAmlPartyXml parties = new GoAmlPartyXml(xml, folder);
        Party party = filed.party();
        xml.open("report_party");
        party.customer()
                .flatMap(id -> Optional.ofNullable(customers.get(id)))
                .ifPresentOrElse(customer -> parties.customer("", customer), () -> parties.named(party.name()));
        xml.leaf("role", Optional.ofNullable(settings.codes().roles().get(role(filed))))
                .leaf("is_suspected", Boolean.toString(filed.filedAs() == FiledAs.SUBJECT))
                .leaf("reason", filed.reason())
                .close();
    }

    /// The part that the filing gives, which a person may have chosen otherwise than the case's.
    private static PartyRole role(FiledParty filed) {
        PartyRole own = filed.party().role();
        return switch (filed.filedAs()) {
            case SUBJECT -> PartyRole.SUBJECT;
            case POTENTIAL_VICTIM -> PartyRole.POTENTIAL_VICTIM;
            case OTHER, NOT_FILED -> own == PartyRole.WITNESS || own == PartyRole.ASSOCIATE ? own : PartyRole.UNKNOWN;
        };
    }

    /// Ids and names of those who are filed as subjects.
    private Set<String> subjects() {
        return filing.parties().stream()
                .filter(party -> party.filedAs() == FiledAs.SUBJECT)
                .map(FiledParty::party)
                .map(party -> party.customer().map(CustomerId::value).orElse(party.name()))
                .collect(Collectors.toSet());
    }

    private List<String> indicators() {
        return filing.codes().stream()
                .filter(code -> settings.codes().indicatorLists().contains(code.list()))
                .map(FilingCode::code)
                .distinct()
                .toList();
    }
}
