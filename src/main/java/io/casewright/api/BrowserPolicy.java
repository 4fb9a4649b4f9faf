package io.casewright.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a browser what the page may do: scripts, styles and connections of this service alone, no inline script but
/// the import map (by its digest), no text turned into HTML but by named policies, no frame around it.
///
/// Swagger UI under `/q/` is not ours and has inline scripts, so the policy leaves it out; what else it says holds
/// there too.
@Singleton
final class BrowserPolicy {

    private static final String PAGE = "META-INF/resources/index.html";
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /// Before the routes of files and of the API.
    private static final int FIRST = 1000;

    private final String policy;

    BrowserPolicy() {
        this.policy =
                "default-src 'none'; script-src 'self' 'sha256-" + digest(importMap(page())) + "'; style-src 'self'; "
                        + "img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                        + "worker-src 'self'; "
                        + "frame-ancestors 'none'; require-trusted-types-for 'script'; "
                        + "trusted-types lit-html default casewright-pdf";
    }

    void register(@Observes Filters filters) {
        filters.register(this::mark, FIRST);
    }

    private void mark(RoutingContext context) {
        String path = context.normalizedPath();
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!path.startsWith("/q/")) {
            headers.set("Content-Security-Policy", policy);
        }
        if (path.equals("/") || path.equals("/index.html") || path.startsWith("/desk/")) {
            // Their names hold no version: a browser asks each time whether they have changed.
            context.addHeadersEndHandler(end -> headers.set("Cache-Control", "no-cache"));
        }
        context.next();
    }

    private static String page() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream page = Objects.requireNonNull(loader.getResourceAsStream(PAGE), PAGE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be read", e);
        }
    }

    private static String importMap(String page) {
        Matcher found = IMPORT_MAP.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("the page has no import map");
        }
        return found.group(1);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
