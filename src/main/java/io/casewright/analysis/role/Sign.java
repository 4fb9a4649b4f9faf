package io.casewright.analysis.role;

/// A present finding as the roles see it.
///
/// @param indicator id in the library
/// @param pointsAt whom the library says that it is a sign of: `victim`, `mule`, `trafficker`, `operator`,
///     `merchant` or `any`
/// @param weight from above 0 to 1
public record Sign(String indicator, String pointsAt, double weight) {

    /// Whether it points at somebody who suffers the crime.
    boolean isOfVictim() {
        return pointsAt.equals("victim");
    }

    boolean isOfOffender() {
        return isOfMule() || pointsAt.equals("operator") || pointsAt.equals("trafficker");
    }

    /// Whether it points at somebody who runs the scheme or a business that serves it.
    boolean isOfRunner() {
        return pointsAt.equals("operator") || pointsAt.equals("trafficker") || pointsAt.equals("merchant");
    }

    /// Whether it points at somebody who lends an account.
    boolean isOfMule() {
        return pointsAt.equals("mule");
    }
}
