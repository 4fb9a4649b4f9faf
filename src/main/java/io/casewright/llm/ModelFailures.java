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
import io.casewright.llm.ProviderHttp.RefusedByProvider;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the library throws, as what it means for us.
final class ModelFailures {

    private ModelFailures() {}

    static ModelException of(Throwable failure, ProviderSettings settings) {
        Optional<Duration> retryAfter = Optional.empty();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ModelException already) {
                return already;
            }
            if (each instanceof RefusedByProvider refused) {
                retryAfter = refused.retryAfter();
            }
        }
        Reason reason = reason(failure);
        return new ModelException(reason, message(reason, settings), failure, retryAfter);
    }

    static ModelException timeout(ProviderSettings settings, String what, Duration limit) {
        return new ModelException(
                Reason.TIMEOUT,
                "the model %s at %s sent no %s within %.1f s"
                        .formatted(settings.model(), settings.place(), what, limit.toMillis() / 1000.0));
    }

    static String message(Reason reason, ProviderSettings settings) {
        String what = switch (reason) {
            case TIMEOUT -> "did not answer in time";
            case UNREACHABLE -> "cannot be reached";
            case REFUSED -> "refuses the key, the model's name or the request";
            case OVERLOADED -> "is overloaded or out of quota";
            case FAILED -> "failed";
            case GARBLED -> "sent what is no answer";
            case NOT_CONFIGURED -> "is not configured";
            case BUSY -> "is not asked: too many calls are under way, or the last ones failed";
            case TOO_LONG -> "reads less than the request holds";
            case LIMIT -> "is not asked: a cap is reached";
            case LEAK -> "is not asked: the request held an identifier that has no stand-in";
        };
        return "the model %s at %s %s".formatted(settings.model(), settings.place(), what);
    }

    private static Reason reason(Throwable failure) {
        boolean brokenOff = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            Reason known = known(each);
            if (known != null) {
                return known;
            }
            brokenOff |= each instanceof IOException && !(each instanceof com.fasterxml.jackson.core.JacksonException);
        }
        return brokenOff ? Reason.FAILED : Reason.GARBLED;
    }

    private static @Nullable Reason known(Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException unreachable -> Reason.UNREACHABLE;
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
}
