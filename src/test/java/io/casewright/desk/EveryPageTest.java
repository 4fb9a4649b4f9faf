package io.casewright.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.casewright.acceptance.WithTheDemoBank;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every page of the desk, in both widths and both colours.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class EveryPageTest extends BrowserTest {

    static Stream<Arguments> pages() {
        return Stream.of(
                        "cases",
                        "case/DEMO-02/overview",
                        "case/DEMO-02/findings",
                        "case/DEMO-10/money",
                        "case/DEMO-02/network",
                        "case/DEMO-10/chat",
                        "case/DEMO-10/reports",
                        "knowledge",
                        "knowledge/fincen-fin-2020-a008",
                        "library/typologies",
                        "library/indicators")
                .flatMap(page -> Stream.of(WIDE, TABLET)
                        .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(scheme -> Arguments.of(page, width, scheme))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndFitsItsWidth(String address, int width, ColorScheme scheme) {
        try (Visit visit = visit(width, scheme).go("#/" + address)) {
            visit.picture("%s-%d-%s"
                    .formatted(address.replace('/', '-'), width, scheme.name().toLowerCase(Locale.ROOT)));

            assertThat(visit.inaccessible()).isEmpty();
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }
}
