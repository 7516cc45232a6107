package io.playcast.edge.web;

import io.playcast.Rejected;
import io.playcast.StepUp;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How a refusal reads over HTTP at the edge: RFC 9457, with the same codes as on the socket. */
public final class Problems {
    static final String TYPE = "urn:playcast:problem:";

    private Problems() {}

    public static ResponseEntity<ProblemDetail> answer(Rejected refused) {
        return answer(refused, status(refused.code()));
    }

    /** Of what every route may be refused for; a route's own codes are its own. */
    public static HttpStatus status(String code) {
        return switch (code) {
            case "bad-request" -> HttpStatus.BAD_REQUEST;
            case "token.refused", StepUp.CODE -> HttpStatus.UNAUTHORIZED;
            case "access.role", "access.other-lobby" -> HttpStatus.FORBIDDEN;
            case "rate.limited" -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    public static ResponseEntity<ProblemDetail> answer(Rejected refused, HttpStatus status) {
        var problem = ProblemDetail.forStatusAndDetail(status, refused.getMessage());
        problem.setType(URI.create(TYPE + refused.code()));
        problem.setProperty("code", refused.code());
        if (refused.field() != null) {
            problem.setProperty("field", refused.field());
        }
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refused.retryAfterMs() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.ceilDiv(refused.retryAfterMs(), 1_000)));
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, StepUp.challenge(refused.code()));
        }
        return answer.body(problem);
    }
}
