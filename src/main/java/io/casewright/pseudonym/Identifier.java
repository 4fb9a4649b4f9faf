package io.casewright.pseudonym;

/// Something that tells who somebody is.
///
/// @param text as the record holds it
public record Identifier(Kind kind, String text) {

    /// What it is; the stand-in's first word.
    public enum Kind {
        /// Of a person or an entity, an alias too.
        NAME,
        /// An account number, IBAN, card or wallet.
        ACCOUNT,
        PHONE,
        EMAIL,
        ADDRESS,
        /// Of a record, a device, a document; an IP address.
        ID
    }

    public Identifier {
        text = text.strip();
    }

    /// Without the text.
    @Override
    public String toString() {
        return "Identifier[" + kind + "]";
    }
}
