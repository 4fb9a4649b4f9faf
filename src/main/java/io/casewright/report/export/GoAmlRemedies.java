package io.casewright.report.export;

import java.util.Map;
import java.util.TreeMap;

/// Where the value of an element comes from, so that whoever reads what is wrong with it knows where to put
/// it right.
final class GoAmlRemedies {

    private static final String SETTING = ". Set it in goaml/settings.yaml: ";
    private static final String PARTICULAR =
            ". Add it to goaml/particulars.csv, or set unknown.%s in goaml/settings.yaml to what your FIU takes for unknown.";
    private static final String RECORD =
            ". Add it to the customer's record, or set unknown.%s in goaml/settings.yaml to"
                    + " what your FIU takes for unknown.";

    private static final Map<String, String> BY_ELEMENT = new TreeMap<>();

    static {
        put(SETTING + "%s.", "rentity_id", "rentity-id", "rentity_branch", "rentity-branch");
        put(SETTING + "%s.", "submission_code", "submission-code", "currency_code_local", "currency");
        put(SETTING + "%s.", "report_code", "report-code", "reporting_user_code", "reporting-user-code");
        put(SETTING + "%s.", "swift", "institution.swift", "institution_code", "institution.code");
        put(SETTING + "%s.", "branch", "institution.branch", "submission_date", "date-element");
        put(SETTING + "%s.", "location", "location", "address_type", "codes.address-type");
        put(SETTING + "%s.", "tph_contact_type", "codes.contact-type");
        put(SETTING + "%s.", "tph_communication_type", "codes.communication-type");
        for (String element : GoAmlFolder.PARTICULARS) {
            put(PARTICULAR, element, element);
        }
        for (String element :
                new String[] {"birthdate", "tph_number", "address", "occupation", "phones", "addresses"}) {
            put(RECORD, element, element);
        }
        code("transmode_code", "transmodes", "transmodes");
        code("from_funds_code", "funds", "funds");
        code("to_funds_code", "funds", "funds");
        code("role", "party-roles", "roles");
        code("personal_account_type", "account-types", "account-types");
        BY_ELEMENT.put(
                "indicator",
                ". Codes come from findings that are present, by the list codes/goaml-indicators.yaml of the data folder,"
                        + " where your FIU's codes have titles; without a finding there is no code, and no report.");
        BY_ELEMENT.put(
                "transaction",
                ". A report needs a transaction behind a finding that it cites, or a party that is filed.");
    }

    private GoAmlRemedies() {}

    /// @param field path of an element
    /// @return the end of a sentence that says what to do; empty where nothing general can be said
    static String of(String field) {
        String last = field.substring(field.lastIndexOf('/') + 1).replaceFirst("\\[.*$", "");
        return BY_ELEMENT.getOrDefault(last, "");
    }

    /// @param elementsAndNames pairs
    private static void put(String remedy, String... elementsAndNames) {
        for (int index = 0; index < elementsAndNames.length; index += 2) {
            BY_ELEMENT.put(elementsAndNames[index], remedy.formatted(elementsAndNames[index + 1]));
        }
    }

    private static void code(String element, String setting, String list) {
        BY_ELEMENT.put(
                element,
                ". The codes stand in goaml/settings.yaml, codes.%s, and the FIU's list in goaml/%s.csv."
                        .formatted(setting, list));
    }
}
