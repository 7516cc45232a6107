package io.playcast.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.Rejected;
import io.playcast.StepUp;
import io.playcast.stored.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** How a refusal reads over HTTP: RFC 9457, with the same codes as on the socket. */
public final class Problems {
    private static final String TYPE = "urn:playcast:problem:";
    private static final long DEFAULT_RETRY_MS = 2_000;

    private Problems() {}

    public static ProblemDetail of(Rejected refusal) {
        var problem = of(status(refusal.code()), refusal.code(), String.valueOf(refusal.getMessage()));
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        return problem;
    }

    public static ProblemDetail of(HttpStatus status, String code, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create(TYPE + code));
        problem.setProperty("code", code);
        return problem;
    }

    public static Rejected unavailable() {
        return Rejected.unavailable("A store behind this answer is away", DEFAULT_RETRY_MS);
    }

    public static HttpHeaders headers(Rejected refusal) {
        var headers = new HttpHeaders();
        if (refusal.retryAfterMs() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.ceilDiv(refusal.retryAfterMs(), 1_000)));
        }
        if (status(refusal.code()) == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, StepUp.challenge(refusal.code()));
        }
        return headers;
    }

    public static HttpStatus status(String code) {
        return switch (code) {
            case "bad-request" -> HttpStatus.BAD_REQUEST;
            case "token.refused", StepUp.CODE -> HttpStatus.UNAUTHORIZED;
            case "rate.limited" -> HttpStatus.TOO_MANY_REQUESTS;
            case "unavailable" -> HttpStatus.SERVICE_UNAVAILABLE;
            case MinPosition.CODE -> HttpStatus.GATEWAY_TIMEOUT;
            default ->
                code.startsWith("access.")
                        ? HttpStatus.FORBIDDEN
                        : code.endsWith(".unknown") ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        };
    }

    /** For answers outside of Spring MVC, such as a filter's. */
    public static byte[] json(ProblemDetail problem, String path) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", problem.getType());
        fields.put("title", problem.getTitle());
        fields.put("status", problem.getStatus());
        fields.put("detail", problem.getDetail());
        fields.put("instance", path);
        if (problem.getProperties() != null) {
            fields.putAll(problem.getProperties());
        }
        try {
            return Json.stored().writeValueAsBytes(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
