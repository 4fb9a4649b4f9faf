package io.casewright.casefile;

import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the bank's other records say around the customers of a dossier, within limits: what was cut off is told beside
/// what was kept. Empty for a caller outside the investigation.
///
/// @param identifiers shared devices, addresses and offices, by customer, kind and value
/// @param payees counterparty accounts that other customers of the bank pay or are paid by too, by customer and account
/// @param nodes of the network of payments, the dossier's customers first, then by hop and id
/// @param edges of the network, by hop, payer, payee and currency
/// @param edgesLeftOut edges that were read and found no room among the nodes
/// @param peers one for each customer of the dossier that has bookings
/// @param involvements alerts and cases that this caller may read, of all customers named here, the dossier's own case
///     left out; by customer
/// @param isBehind whether records of other customers were being loaded, so that some of this is not counted yet
public record Surroundings(
        List<SharedIdentifier> identifiers,
        List<SharedPayee> payees,
        List<Node> nodes,
        List<Edge> edges,
        int edgesLeftOut,
        List<Peers> peers,
        List<Involvement> involvements,
        boolean isBehind) {

    /// Members of a segment below which quantiles say little: with 20, the 5th percentile is a single member.
    public static final int SMALL_GROUP = 20;

    public static final Surroundings NONE =
            new Surroundings(List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), false);

    public Surroundings {
        identifiers = List.copyOf(identifiers);
        payees = List.copyOf(payees);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        peers = List.copyOf(peers);
        involvements = List.copyOf(involvements);
    }

    /// What kind of thing two customers have in common.
    public enum IdentifierKind {
        DEVICE,
        IP,
        ADDRESS,
        PHONE,
        EMAIL,
        HOUSEHOLD,
        OFFICER,
        REGISTERED_AGENT
    }

    /// Something that a customer of the dossier uses or has, and others do too.
    ///
    /// @param value folded: lower case, and a phone number's digits alone
    /// @param own the dossier's customer's use of it
    /// @param others by customer id, at most 20
    /// @param hasMore whether more customers than those share it: then it is a public place, an
    ///     agent's office or a carrier
    public record SharedIdentifier(
            IdentifierKind kind, String value, Sharer own, List<Sharer> others, boolean hasMore) {

        public SharedIdentifier {
            others = List.copyOf(others);
        }
    }

    /// One customer's use of an identifier.
    ///
    /// @param uses bookings and events with it; 0 for what is only on record, such as an address
    /// @param days different days of use (UTC)
    public record Sharer(
            CustomerId customer,
            String name,
            int uses,
            int days,
            Optional<LocalDate> first,
            Optional<LocalDate> last) {}

    /// A counterparty account outside the bank that a customer of the dossier has in common with others.
    ///
    /// @param own the customer's own flows with it
    /// @param others flows of other customers with it, by customer id; at most 20 customers
    /// @param hasMore whether more customers than those have flows with it: then it is a shop, an
    ///     employer or a utility
    public record SharedPayee(
            CustomerId customer,
            String account,
            Optional<String> name,
            List<Edge> own,
            List<Edge> others,
            boolean hasMore) {

        public SharedPayee {
            own = List.copyOf(own);
            others = List.copyOf(others);
        }
    }

    /// What a node is.
    public enum NodeKind {
        /// a customer of this bank
        CUSTOMER,
        /// an account elsewhere
        ACCOUNT,
        /// a name without an account, of one customer's bookings
        NAME,
        /// bookings of one channel without a counterparty, of one customer
        CHANNEL
    }

    /// Somebody, or a way out of the records, in the network of payments.
    ///
    /// @param id unique in this network: `customer:C-7`, `a:DE02…`, `n:grocer@C-7`, `c:CASH@C-7`
    /// @param name as on record, or as a payment wrote it; somebody outside may have chosen it
    /// @param hop 0 for the dossier's customers, else payments between it and the nearest of them, at most 3
    /// @param isHub whether so many customers have flows with it that the walk stopped there
    /// @param hasMore whether it has further flows that were left out
    public record Node(
            String id,
            NodeKind kind,
            Optional<CustomerId> customer,
            Optional<String> account,
            String name,
            Optional<String> country,
            int hop,
            boolean isHub,
            boolean hasMore) {

        @Override
        public String toString() {
            return "Node[" + id + "]";
        }
    }

    /// All bookings from one node to another in one currency. A transfer between two customers counts once.
    ///
    /// @param days different days of booking (UTC)
    /// @param hop that of the node farther away
    public record Edge(
            String from, String to, Money total, int bookings, int days, Instant first, Instant last, int hop) {}

    /// What is compared of a usual month.
    public enum Measure {
        CREDITS,
        DEBITS,
        CREDIT_COUNT,
        COUNTERPARTIES,
        CASH_SHARE,
        ABROAD_SHARE
    }

    /// A customer beside the customers of its segment and kind whose bookings are mostly in the same currency.
    ///
    /// @param months with bookings
    /// @param members of the group, this customer included
    public record Peers(
            CustomerId customer,
            String segment,
            Customer.Kind kind,
            String currency,
            int months,
            int members,
            List<Comparison> comparisons) {

        public Peers {
            comparisons = List.copyOf(comparisons);
        }

        public boolean isSmall() {
            return members < SMALL_GROUP;
        }
    }

    /// One measure of a customer and of its group: medians over months with bookings in major units of the currency or
    /// counts, shares from 0 to 1.
    ///
    /// @param deviation median absolute deviation from the median
    public record Comparison(
            Measure measure, double own, double p5, double median, double deviation, double p95, double p99) {}

    /// What the bank's investigation knew of a customer before.
    ///
    /// @param alerts newest first, at most 20
    /// @param cases newest first
    public record Involvement(CustomerId customer, String name, List<PriorAlert> alerts, List<PriorCase> cases) {

        public Involvement {
            alerts = List.copyOf(alerts);
            cases = List.copyOf(cases);
        }
    }

    /// An alert of before.
    public record PriorAlert(AlertId id, String rule, LocalDate raised, String disposition, Optional<String> reason) {}

    /// A case of before.
    public record PriorCase(CaseId id, String title, String status, LocalDate opened, Party.PartyRole role) {}
}
