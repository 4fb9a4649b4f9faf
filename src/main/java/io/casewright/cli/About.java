package io.casewright.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Exactly one of a case and a customer.
final class About {

    @Option(names = "--case", paramLabel = "CASE", required = true, description = "id of a case, such as DEMO-10")
    private @Nullable String caseId;

    @Option(
            names = "--customer",
            paramLabel = "CUSTOMER",
            required = true,
            description = "id of a customer, such as C-00001")
    private @Nullable String customer;

    boolean isCase() {
        return caseId != null;
    }

    String id() {
        return caseId == null ? String.valueOf(customer) : caseId;
    }

    String path() {
        return (isCase() ? "/v1/cases/" : "/v1/customers/") + Service.encoded(id());
    }
}
