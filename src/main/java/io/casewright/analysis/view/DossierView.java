package io.casewright.analysis.view;

import io.casewright.analysis.shape.NamedShape;
import io.casewright.casefile.Account;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.PriorCase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A dossier's customers, indexed and in a fixed order: subjects, associates, potential victims, others; then
/// by id.
public final class DossierView {

    private static final List<PartyRole> ORDER = List.of(
            PartyRole.SUBJECT, PartyRole.POTENTIAL_VICTIM, PartyRole.ASSOCIATE, PartyRole.WITNESS, PartyRole.UNKNOWN);

    private final Optional<CaseFile> caseFile;
    private final LocalDate asOf;
    private final Surroundings surroundings;
    private final List<CustomerView> customers;
    private final List<Note> caseNotes;
    private final Map<String, CustomerView> byAccountNumber = new HashMap<>();
    private final Memo<Integer, List<NamedShape>> shapes = new Memo<>();

    public DossierView(Dossier dossier) {
        this.caseFile = dossier.caseFile();
        this.asOf = dossier.asOf();
        this.surroundings = dossier.surroundings();
        this.customers = dossier.customers().stream()
                .sorted(Comparator.<CustomerRecords>comparingInt(each -> ORDER.indexOf(each.role()))
                        .thenComparing(each -> each.customer().id()))
                .map(each -> new CustomerView(each, notesAbout(each, dossier.notes())))
                .toList();
        this.caseNotes = dossier.notes().stream()
                .filter(note -> note.customer().isEmpty())
                .sorted(Comparator.comparing(Note::written).thenComparing(Note::id))
                .toList();
        for (CustomerView view : customers) {
            for (Account account : view.accounts()) {
                byAccountNumber.put(account.number(), view);
                byAccountNumber.put(account.id().value(), view);
            }
        }
    }

    private static List<Note> notesAbout(CustomerRecords records, List<Note> notes) {
        return notes.stream()
                .filter(note ->
                        note.customer().filter(records.customer().id()::equals).isPresent())
                .toList();
    }

    public Optional<CaseFile> caseFile() {
        return caseFile;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /// The day of the first booking of any customer; the newest day where there is none.
    public LocalDate firstDay() {
        return customers().stream()
                .filter(view -> view.size() > 0)
                .map(view -> view.all().firstDay())
                .min(Comparator.naturalOrder())
                .orElse(asOf);
    }

    /// What the bank's other records say around the customers.
    public Surroundings surroundings() {
        return surroundings;
    }

    /// Other cases that the customer is a party of and that the caller may read.
    public List<PriorCase> priorCases(CustomerView view) {
        return surroundings.involvements().stream()
                .filter(each -> each.customer().equals(view.customer().id()))
                .flatMap(each -> each.cases().stream())
                .toList();
    }

    public List<CustomerView> customers() {
        return customers;
    }

    /// The customer that the analysis is mainly about: the first subject, else the first customer.
    public CustomerView main() {
        return customers.getFirst();
    }

    public boolean isAboutOne() {
        return customers.size() == 1;
    }

    /// Notes of the case that name no customer.
    public List<Note> caseNotes() {
        return caseNotes;
    }

    /// The customer of this dossier behind the counterparty of a booking, found by account.
    public Optional<CustomerView> behind(OtherSide other) {
        return other.account().map(byAccountNumber::get);
    }

    /// The shapes of the money that passed through relations of at most so many days, those with the most
    /// transfers first; see [ShortRelations].
    public List<NamedShape> shapes(int withinDays) {
        return shapes.get(withinDays, () -> ShortRelations.of(this, withinDays).shapes());
    }

    /// A customer's own bookings within a shape; empty when the customer stands outside.
    public static Slice bookings(NamedShape shape, CustomerView view) {
        return ShortRelations.bookings(view, shape);
    }
}
