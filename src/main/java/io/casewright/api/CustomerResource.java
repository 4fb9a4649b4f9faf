package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.casefile.Customer;
import io.casewright.casefile.CustomerStore;
import io.casewright.casefile.EventPage;
import io.casewright.casefile.EventQuery;
import io.casewright.casefile.EventStore;
import io.casewright.casefile.TransactionPage;
import io.casewright.casefile.TransactionQuery;
import io.casewright.casefile.TransactionStore;
import io.casewright.evidence.CustomerId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers")
@Tag(name = "Records")
final class CustomerResource {

    private final CustomerStore customers;
    private final TransactionStore transactions;
    private final EventStore events;

    CustomerResource(CustomerStore customers, TransactionStore transactions, EventStore events) {
        this.customers = customers;
        this.transactions = transactions;
        this.events = events;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "List customers", description = "By id.")
    public Listing<CustomerBody.Entry> list(
            @Context Asker asker,
            @Parameter(description = "words that the name or id holds") @QueryParam("name") Optional<String> name,
            @BeanParam Paging paging) {
        Optional<CustomerId> after = Inputs.after(paging.after(), CustomerId::new);
        return Listing.of(
                customers.page(asker.access(), name, after, paging.limit() + 1),
                paging.limit(),
                CustomerBody.Entry::of,
                customer -> customer.id().value());
    }

    @GET
    @Path("{customerId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read a customer", description = "With its accounts.")
    public CustomerBody find(@Context Asker asker, @PathParam("customerId") String customerId) {
        Customer customer = existing(asker, customerId);
        return CustomerBody.of(customer, customers.accounts(asker.access(), customer.id()));
    }

    @GET
    @Path("{customerId}/transactions")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "List a customer's transactions",
            description = "In pages, newest first unless asked otherwise.")
    public Listing<TransactionBody> transactions(
            @Context Asker asker, @PathParam("customerId") String customerId, @BeanParam TransactionFilter filter) {
        Customer customer = existing(asker, customerId);
        TransactionPage page = transactions.page(asker.access(), filter.of(customer.id()));
        return new Listing<>(
                page.transactions().stream().map(TransactionBody::of).toList(),
                page.next().map(TransactionQuery.Cursor::toString));
    }

    @GET
    @Path("{customerId}/events")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "List a customer's events",
            description = "What happened and is no booking; in pages, newest first unless asked otherwise.")
    public Listing<EventBody> events(
            @Context Asker asker, @PathParam("customerId") String customerId, @BeanParam EventFilter filter) {
        Customer customer = existing(asker, customerId);
        EventPage page = events.page(asker.access(), filter.of(customer.id()));
        return new Listing<>(
                page.events().stream().map(EventBody::of).toList(), page.next().map(EventQuery.Cursor::toString));
    }

    private Customer existing(Asker asker, String customerId) {
        CustomerId id = Inputs.id("customer", customerId, CustomerId::new);
        return customers.find(asker.access(), id).orElseThrow(() -> Problems.unknown("customer", customerId));
    }
}
