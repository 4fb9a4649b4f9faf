package io.casewright.evidence;

/// The id of an account in the core banking system. 1 to 200 printable characters.
public record AccountId(String value) implements Comparable<AccountId> {

    public AccountId {
        value = Ids.checked("account", value);
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
