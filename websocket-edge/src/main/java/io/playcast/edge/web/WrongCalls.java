package io.playcast.edge.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Calls that no route of the edge takes, by a method, a type or a form it does not have, are problem documents with a code like every other refusal. Where the query side is in the same process, it answers first. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class WrongCalls extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(WrongCalls.class);

    @ExceptionHandler
    ResponseEntity<Object> broken(RuntimeException problem, WebRequest request) {
        LOG.error("A call failed", problem);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        var body = ProblemDetail.forStatusAndDetail(status, "This is our fault, not yours");
        return createResponseEntity(body, new HttpHeaders(), status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            var code = HttpStatus.valueOf(status.value())
                    .getReasonPhrase()
                    .toLowerCase(Locale.ROOT)
                    .replace(' ', '-');
            problem.setType(URI.create(Problems.TYPE + code));
            problem.setProperty("code", code);
        }
        var own = new HttpHeaders();
        own.putAll(headers);
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, own, status);
    }
}
