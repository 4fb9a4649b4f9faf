package io.casewright.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One visit to the page in a browser. When it ends, nothing may have left the service, broken the policy, opened a
/// dialog or thrown an error.
final class Visit implements AutoCloseable {

    /// Where screenshots are kept as output of the build.
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final int HEIGHT = 900;

    /// Milliseconds: a case is read and explained while other builds may run beside.
    private static final int PATIENCE = 30_000;

    private static final String WATCH = """
            document.addEventListener('securitypolicyviolation', (event) => \
            console.error('POLICY ' + event.violatedDirective + ' ' + event.blockedURI));
            """;

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    Visit(Browser browser, String origin, int width, ColorScheme scheme) {
        this.origin = origin;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
        this.page = context.newPage();
        page.addInitScript(WATCH);
        page.onRequest(request -> {
            if (!request.url().startsWith(origin)) {
                wrong.add("a request left the service: " + request.url());
            }
        });
        page.onDialog(dialog -> {
            wrong.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> wrong.add("an error: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().startsWith("POLICY") || message.text().contains("TrustedHTML")) {
                wrong.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /// Opens an address behind the hash and waits until nothing is waited for.
    Visit go(String hash) {
        page.navigate(origin + "/" + hash);
        return settled();
    }

    Visit settled() {
        page.waitForSelector("cw-desk main h1");
        PlaywrightAssertions.assertThat(page.locator("main .wait"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        return this;
    }

    /// Violations of WCAG 2.2 AA that axe finds, as sentences.
    List<String> inaccessible() {
        page.evaluate(axe());
        Object found = page.evaluate("""
                async () => {
                  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                  const result = await axe.run(document, { runOnly: tags });
                  return result.violations.flatMap((one) => one.nodes.map((node) =>
                    `${one.id}: ${node.target.join(' ')}: ${node.failureSummary.replaceAll('\\n', ' ')}`));
                }
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /// What is expected to have gone wrong, taken out of what must not.
    List<String> takeWrong() {
        List<String> taken = List.copyOf(wrong);
        wrong.clear();
        return taken;
    }

    @Override
    public void close() {
        context.close();
        assertThat(wrong).isEmpty();
    }

    private static String axe() {
        try (InputStream axe =
                Objects.requireNonNull(Visit.class.getClassLoader().getResourceAsStream("axe.min.js"), "axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("axe cannot be read", e);
        }
    }
}
