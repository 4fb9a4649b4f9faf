package io.casewright.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.index.IndexUnreachable;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {

    private final ProblemMappers mappers = new ProblemMappers();

    @Test
    void aLostClusterIsToldApartFromAFaultOfOurs() {
        IndexUnreachable lost = new IndexUnreachable("no node answers", new IOException("refused"));

        Response response = mappers.unexpected(new IllegalStateException(lost));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(response.getEntity())
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getType()).hasToString("urn:problem:passages-out-of-reach"));
    }

    @Test
    void aFaultOfOursStaysOne() {
        assertThat(mappers.unexpected(new IllegalStateException("oops")).getStatus())
                .isEqualTo(500);
    }
}
