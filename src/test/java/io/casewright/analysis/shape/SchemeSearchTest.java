package io.casewright.analysis.shape;

import static io.casewright.analysis.shape.Ledgers.flow;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeSearchTest {

    @Test
    void aSchemeIsFoundAmongBusinessThatPaysAsItComes() {
        List<Transfer> ledger = new ArrayList<>(flow("a>b b>c c>a"));
        ledger.addAll(paid("shop", "CARD", "CHEQUE", "CASH", "WIRE", "CARD"));

        NamedShape found = SchemeSearch.find(ledger).orElseThrow();

        assertThat(found.shape()).isEqualTo(Shape.CYCLE);
        assertThat(found.transfers()).containsExactlyElementsOf(flow("a>b b>c c>a"));
    }

    @Test
    void ofTwoPartsAlikeTheOneThatPaysInTheRarerWayCounts() {
        List<Transfer> ledger = new ArrayList<>(flow("a>b b>c"));
        ledger.addAll(paid("shop", "CARD", "CARD"));
        ledger.addAll(paid("other", "CARD"));

        assertThat(SchemeSearch.find(ledger).orElseThrow().transfers())
                .allMatch(each -> each.format().equals("WIRE"));
    }

    @Test
    void partsThatNothingConnectsMakeAStack() {
        assertThat(SchemeSearch.find(flow("a>m m>b c>n n>d x>y")).orElseThrow().shape())
                .isEqualTo(Shape.STACK);
    }

    @Test
    void anErrandDoesNotHideAScheme() {
        List<Transfer> ledger = new ArrayList<>(flow("a>h b>h c>h d>h"));
        Transfer errand = flow("a>z").getFirst();
        ledger.add(new Transfer("errand", "a", "z", errand.at(), 1_000, "USD", "CARD"));

        assertThat(SchemeSearch.find(ledger).orElseThrow().shape()).isEqualTo(Shape.FAN_IN);
    }

    @Test
    void nothingIsFoundInBusinessAlone() {
        assertThat(SchemeSearch.find(paid("shop", "CARD", "CHEQUE", "CASH", "WIRE")))
                .isEmpty();
        assertThat(SchemeSearch.find(List.of())).isEmpty();
    }

    /// Customers who pay one shop, each in a way of their own.
    private static List<Transfer> paid(String shop, String... formats) {
        List<Transfer> transfers = new ArrayList<>();
        for (String format : formats) {
            String id = shop + transfers.size();
            transfers.add(new Transfer(id, id + "-customer", shop, Ledgers.START, 5_000, "USD", format));
        }
        return transfers;
    }
}
