package io.casewright.analysis.inquiry;

import java.util.List;

/// Data that is not on file.
///
/// @param missing what it is, in words (`the merchant categories of the card payments`)
/// @param decides ids of the indicators that it would decide
/// @param ofLeading those of them that are signs of a typology that the findings fit
public record InformationGap(String missing, List<String> decides, List<String> ofLeading) {

    public InformationGap {
        decides = List.copyOf(decides);
        ofLeading = List.copyOf(ofLeading);
    }
}
