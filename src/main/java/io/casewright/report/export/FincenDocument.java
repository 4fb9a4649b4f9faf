package io.casewright.report.export;

import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Filing.FilingCode;
import io.casewright.report.export.FincenSettings.Institution;
import io.casewright.report.export.FincenSettings.Place;
import io.casewright.report.export.FincenSettings.Transmitter;
import io.casewright.report.export.XmlOut.Namespace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parties and the narrative of a FinCEN SAR, as one `Activity` of the XML batch 2.0. A potential victim
/// is no party of the form: what is known of one stands in the narrative. Without a subject the form is told
/// that there is none.
final class FincenDocument {

    /// Codes of `ActivityPartyTypeCode`.
    private static final String TRANSMITTER = "35";

    private static final String TRANSMITTER_CONTACT = "37";
    private static final String FILER = "30";
    private static final String CONTACT_OFFICE = "8";
    private static final String WHERE_IT_HAPPENED = "34";

    /// Codes of `PartyIdentificationTypeCode`.
    private static final String TRANSMITTER_TIN = "4";

    private static final String TRANSMITTER_CONTROL_CODE = "28";

    /// How lists of codes call `FilingInstitutionNotetoFinCEN`.
    private static final String NOTE = "field 2";

    private static final int NOTE_ROOM = 50;

    private final Filing filing;
    private final FincenSettings settings;
    private final XmlOut xml = new XmlOut(Set.of(), Optional.of(new Namespace("fc2", "www.fincen.gov/base", "SeqNum")));
    private final FincenPartyXml parties;

    FincenDocument(Filing filing, FincenSettings settings) {
        this.filing = filing;
        this.settings = settings;
        this.parties = new FincenPartyXml(xml, settings);
    }

    /// @param blocks of the narrative
    byte[] write(List<String> blocks) {
        xml.open("Activity").leaf("FilingInstitutionNotetoFinCEN", note());
        xml.open("ActivityAssociation")
                .leaf(
                        filing.report().continues().isPresent()
                                ? "ContinuingActivityReportIndicator"
                                : "InitialReportIndicator",
                        "Y")
                .close();
        transmitter();
        institution(FILER);
        xml.open("Party").leaf("ActivityPartyTypeCode", CONTACT_OFFICE);
        parties.legalName(settings.contact().name());
        parties.phone(settings.contact().phone());
        xml.close();
        institution(WHERE_IT_HAPPENED);
        subjects();
        for (int block = 0; block < blocks.size(); block++) {
            xml.open("ActivityNarrativeInformation")
                    .leaf("ActivityNarrativeSequenceNumber", Integer.toString(block + 1))
                    .leaf("ActivityNarrativeText", blocks.get(block))
                    .close();
        }
        return xml.close().bytes();
    }

    /// The key terms of advisories, as many as the field has room for; all of them stand in the narrative too.
    private String note() {
        StringBuilder note = new StringBuilder();
        filing.codes().stream()
                .filter(code -> code.place().contains(NOTE))
                .map(FilingCode::code)
                .distinct()
                .filter(term -> note.length() + 1 + term.length() <= NOTE_ROOM)
                .forEach(term -> note.append(note.isEmpty() ? "" : " ").append(term));
        return note.toString();
    }

    private void transmitter() {
        Transmitter transmitter = settings.transmitter();
        xml.open("Party").leaf("ActivityPartyTypeCode", TRANSMITTER);
        parties.legalName(transmitter.name());
        address(transmitter.place());
        parties.phone(transmitter.phone());
        parties.identification(transmitter.tin(), TRANSMITTER_TIN);
        parties.identification(transmitter.tcc(), TRANSMITTER_CONTROL_CODE);
        xml.close();
        xml.open("Party").leaf("ActivityPartyTypeCode", TRANSMITTER_CONTACT);
        parties.legalName(transmitter.contact());
        xml.close();
    }

    private void institution(String type) {
        Institution institution = settings.institution();
        xml.open("Party").leaf("ActivityPartyTypeCode", type).leaf("PrimaryRegulatorTypeCode", institution.regulator());
        parties.legalName(institution.name());
        address(institution.place());
        parties.identification(institution.tin(), institution.tinType());
        xml.open("OrganizationClassificationTypeSubtype")
                .leaf("OrganizationTypeID", institution.type())
                .close();
        xml.close();
    }

    private void address(Place place) {
        xml.open("Address")
                .leaf("RawCityText", place.city())
                .leaf("RawCountryCodeText", place.country())
                .leaf("RawStateCodeText", place.state())
                .leaf("RawStreetAddress1Text", place.street())
                .leaf("RawZIPCode", place.zip())
                .close();
    }

    private void subjects() {
        List<FiledParty> subjects = filing.parties().stream()
                .filter(party -> party.filedAs() == FiledAs.SUBJECT)
                .toList();
        if (subjects.isEmpty()) {
            parties.nobody();
        }
        subjects.forEach(subject -> parties.subject(subject.party(), filing.dossier()));
    }
}
