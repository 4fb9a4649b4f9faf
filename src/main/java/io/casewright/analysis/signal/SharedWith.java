package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Words;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.casefile.Surroundings.IdentifierKind;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.casefile.Surroundings.Sharer;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that the customer has in common with other customers of the bank, in the case or not: `what` (a list of
/// `device`, `ip`, `address`, `phone`, `email`, `officer`, `registered-agent`, `household`) with at least so many
/// customers together (`customers`) and at most `up-to`, beyond which it is a public place, an agency or a carrier; if
/// asked only where `surnames` differ. A device or internet address counts where at least so many (`own-uses`) of the
/// customer's own bookings were made from it: somebody met in passing in a cafe shares nothing.
final class SharedWith implements Signal {

    private static final int MOST_NAMED = 3;
    private static final Map<IdentifierKind, String> NOUNS = Map.of(
            IdentifierKind.DEVICE, "device",
            IdentifierKind.IP, "internet address",
            IdentifierKind.ADDRESS, "address",
            IdentifierKind.PHONE, "phone number",
            IdentifierKind.EMAIL, "mail address",
            IdentifierKind.HOUSEHOLD, "household",
            IdentifierKind.OFFICER, "officer",
            IdentifierKind.REGISTERED_AGENT, "registered agent");

    private final Set<IdentifierKind> what;
    private final int customers;
    private final int upTo;
    private final boolean surnamesDiffer;
    private final int ownUses;

    SharedWith(Parameters parameters) {
        what = kinds(parameters);
        customers = parameters.count("customers");
        upTo = parameters.count("up-to", Integer.MAX_VALUE);
        ownUses = parameters.count("own-uses", 1);
        surnamesDiffer = parameters.choice("surnames", List.of("any", "differ")).equals("differ");
    }

    /// The kinds that the parameter `what` lists.
    static Set<IdentifierKind> kinds(Parameters parameters) {
        Set<IdentifierKind> kinds = EnumSet.noneOf(IdentifierKind.class);
        for (String name : parameters.texts("what")) {
            String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
            kinds.add(List.of(IdentifierKind.values()).stream()
                    .filter(kind -> kind.name().equals(constant))
                    .findFirst()
                    .orElseThrow(() -> parameters.wrong("what", "a list of " + List.of(IdentifierKind.values()))));
        }
        return kinds;
    }

    @Override
    public Reading read(Scene scene) {
        Optional<String> missing = missing(scene, what);
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        List<SharedIdentifier> own = scene.dossier().surroundings().identifiers().stream()
                .filter(each ->
                        each.own().customer().value().equals(scene.view().id()) && what.contains(each.kind()))
                .toList();
        Optional<SharedIdentifier> most = own.stream()
                .filter(each -> isUsed(scene, each)
                        && together(each) >= customers
                        && together(each) <= upTo
                        && !(each.hasMore() && upTo < Integer.MAX_VALUE))
                .max(Comparator.comparingInt(this::together)
                        .thenComparing(SharedIdentifier::kind)
                        .thenComparing(SharedIdentifier::value));
        if (most.isEmpty()) {
            return Reading.notSeen(
                    "none of %s is shared by %d customers of the bank",
                    what.stream().map(NOUNS::get).toList(), customers);
        }
        return seen(scene, most.get());
    }

    /// With nobody's records around the customer there is nothing to compare with.
    static Optional<String> missing(Scene scene, Set<IdentifierKind> what) {
        boolean onFile = what.stream().anyMatch(kind -> switch (kind) {
            case DEVICE -> !scene.view().devices().isEmpty();
            case IP -> !scene.view().internetAddresses().isEmpty();
            case ADDRESS -> scene.view().customer().contact().address().isPresent();
            case PHONE -> scene.view().customer().contact().phone().isPresent();
            case EMAIL -> scene.view().customer().contact().email().isPresent();
            case HOUSEHOLD -> scene.view().customer().attribute("household").isPresent();
            case OFFICER -> scene.view().customer().attribute("officers").isPresent();
            case REGISTERED_AGENT ->
                scene.view().customer().attribute("registered-agent").isPresent();
        });
        return onFile ? Optional.empty() : Optional.of("the " + nouns(what) + " of the customer");
    }

    static String nouns(Set<IdentifierKind> what) {
        return String.join(" or ", what.stream().map(NOUNS::get).toList());
    }

    private int together(SharedIdentifier shared) {
        if (!surnamesDiffer) {
            return shared.others().size() + 1;
        }
        String own = Words.lastWord(shared.own().name());
        return 1
                + (int) shared.others().stream()
                        .map(each -> Words.lastWord(each.name()))
                        .filter(name -> !name.equals(own))
                        .distinct()
                        .count();
    }

    private boolean isUsed(Scene scene, SharedIdentifier shared) {
        return switch (shared.kind()) {
            case DEVICE -> scene.view().devices().getOrDefault(shared.value(), ownUses) >= ownUses;
            case IP -> scene.view().internetAddresses().getOrDefault(shared.value(), ownUses) >= ownUses;
            default -> true;
        };
    }

    private Reading seen(Scene scene, SharedIdentifier shared) {
        FactDraft draft = scene.draft()
                .count("customers", shared.others().size() + 1L)
                .text("value", Wording.clean(shared.value()))
                .record(scene.view().self());
        int number = 0;
        StringBuilder names = new StringBuilder();
        for (Sharer other : shared.others()) {
            draft.record(new RecordRef(RecordKind.CUSTOMER, other.customer().value()));
            if (number < MOST_NAMED) {
                draft.name("other-" + ++number, Wording.clean(other.name()));
                names.append(number == 1 ? "" : ", ")
                        .append("{other-")
                        .append(number)
                        .append('}');
            }
        }
        String some = shared.others().size() > MOST_NAMED ? "among them " : "with ";
        String more = shared.hasMore() ? "at least " : "";
        return new Reading.Seen(
                Scene.strength(together(shared), customers),
                "other customers have it too",
                draft.say("The " + NOUNS.get(shared.kind()) + " {value} of " + scene.whom() + " is that of " + more
                        + "{customers} customers of the bank, " + some + names + "."),
                scene.view().all().between(0, 0));
    }
}
