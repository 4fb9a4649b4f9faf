package io.casewright.llm;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import io.casewright.llm.ModelException.Reason;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/// What the library throws, as what it means for us.
final class ModelFailures {

    private ModelFailures() {}

    static ModelException of(Throwable failure, LlmConfig config) {
        if (failure instanceof ModelException already) {
            return already;
        }
        Reason reason = reason(failure);
        String what = switch (reason) {
            case TIMEOUT -> "did not answer within " + config.timeout().toSeconds() + " s";
            case UNREACHABLE -> "cannot be reached";
            case REFUSED -> "refuses the key, the model's name or the request";
            case OVERLOADED -> "is overloaded or out of quota";
            case FAILED -> "failed";
            case GARBLED -> "sent what is no answer";
            case NOT_CONFIGURED -> "is not configured";
        };
        return new ModelException(
                reason, "the model %s at %s %s".formatted(config.model(), host(config), what), failure);
    }

    private static Reason reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            Reason known = known(each);
            if (known != null) {
                return known;
            }
        }
        return Reason.GARBLED;
    }

    private static @Nullable Reason known(Throwable failure) {
        return switch (failure) {
            case TimeoutException timeout -> Reason.TIMEOUT;
            case java.util.concurrent.TimeoutException timeout -> Reason.TIMEOUT;
            case HttpTimeoutException timeout -> Reason.TIMEOUT;
            case AuthenticationException refused -> Reason.REFUSED;
            case ModelNotFoundException refused -> Reason.REFUSED;
            case InvalidRequestException refused -> Reason.REFUSED;
            case RateLimitException overloaded -> Reason.OVERLOADED;
            case InternalServerException failed -> Reason.FAILED;
            case UnresolvedModelServerException unreachable -> Reason.UNREACHABLE;
            case ConnectException unreachable -> Reason.UNREACHABLE;
            case UnresolvedAddressException unreachable -> Reason.UNREACHABLE;
            case HttpException http -> ofStatus(http.statusCode());
            default -> null;
        };
    }

    private static Reason ofStatus(int status) {
        if (status == 429) {
            return Reason.OVERLOADED;
        }
        return status >= 500 ? Reason.FAILED : Reason.REFUSED;
    }

    /// Without path, user and query: an address may hold a key.
    private static String host(LlmConfig config) {
        return config.url()
                .map(url -> url.replaceAll("^https?://(?:[^/@]*@)?([^/?#]*).*", "$1"))
                .orElse("");
    }
}
