package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"Seán O'Brien", "محمد بن عبد الله", "张伟", "👩‍💻 pays", "می‌خواهم", "क्‍ष", "12 400,00 €"})
    void whatAReaderSeesStays(String name) {
        assertThat(OneLine.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            a\\u0000b|a b
            a\\r\\n\\tb|a b
            \\u2028a\\u0085b\\u00A0|a b
            gnp.exe\\u202Egpj|gnp.exegpj
            a\\u2066b\\u2069\\u200Fc|abc
            pass\\u00ADword\\uFEFF|password
            a\\u200Bb\\u2060c|abc
            hi\\uDB40\\uDC41|hi
            x\\uFFFEy|x\\uFFFDy
            x\\uD800y|x\\uFFFDy
            \\uDC00|\\uFFFD
            """)
    void whatOnlyAMachineSeesGoes(String text, String line) {
        assertThat(OneLine.of(unescaped(text))).isEqualTo(unescaped(line));
    }

    @Test
    void aLineOfALineIsTheSame() {
        String line = OneLine.of("  a \u0007 b\u202E \uD83D\uDE00 ");

        assertThat(line).isEqualTo("a b \uD83D\uDE00");
        assertThat(OneLine.of(line)).isEqualTo(line);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(OneLine.of("")).isEmpty();
        assertThat(OneLine.of(" \n\u200B ")).isEmpty();
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '\\') {
                out.append(text.charAt(at));
                continue;
            }
            char kind = text.charAt(++at);
            switch (kind) {
                case 'r' -> out.append('\r');
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                default -> {
                    out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                }
            }
        }
        return out.toString();
    }
}
