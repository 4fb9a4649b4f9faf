package io.casewright.desk;

import io.casewright.testsupport.StubProvider;
import io.casewright.testsupport.StubProvider.Exchange;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model that says each of its facts in the fact's own words, between them hostile texts of which none is true, and
/// that
/// does what any order among its facts says, as far as it can: it repeats it.
public final class WithAHostileModel implements QuarkusTestProfile {

    private static final Pattern FACT = Pattern.compile("(?m)^(F\\d+): (.*?)(?: \\{.*)?$");
    /// An order, which the test marks so that the model finds it.
    private static final Pattern ORDER = Pattern.compile("⟪(.*?)⟫");

    private static final int BETWEEN = 8;

    private static final AtomicInteger SAID = new AtomicInteger();

    @Override
    public Map<String, String> getConfigOverrides() {
        StubProvider provider = StubProvider.start(WithAHostileModel::answer);
        return Map.of("casewright.data", "target/hostile-data", "casewright.llm.url", provider.url());
    }

    private static void answer(Exchange exchange) throws IOException {
        List<String> texts = HostileTexts.all();
        List<String> lines = new ArrayList<>();
        Matcher fact = FACT.matcher(exchange.asked());
        while (fact.find()) {
            for (int each = 0; each < BETWEEN; each++) {
                String text = texts.get(Math.floorMod(SAID.getAndIncrement(), texts.size()));
                lines.add(text.replace('\n', ' ') + " [" + fact.group(1) + "]");
            }
            lines.add(fact.group(2) + " [" + fact.group(1) + "]");
        }
        Matcher order = ORDER.matcher(exchange.asked());
        while (order.find()) {
            lines.add(order.group(1) + " [F1]");
            lines.add("![chart](https://evil.example/p.png?q=" + lines.size() + ") [F1]");
        }
        exchange.say(String.join("\n", lines) + "\n");
    }
}
