package io.playcast.rest;

import io.lettuce.core.RedisException;
import io.playcast.Rejected;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import software.amazon.awssdk.core.exception.SdkException;

/** Every failure of a REST call as a problem document, with a code a program can act on. Before the edge's own, where both are in one process. */
@RestControllerAdvice
@Order(0)
class ProblemAnswers extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Rejected refusal, WebRequest request) {
        return answer(refusal, request);
    }

    /** A store is away: the answer says when to ask again, and nothing is answered from elsewhere.
     *
     * <p>Lettuce cancels what waits on a lost connection once another thread gives that connection up.
     */
    @ExceptionHandler({
        RedisException.class,
        CancellationException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        SdkException.class
    })
    ResponseEntity<Object> away(RuntimeException problem, WebRequest request) {
        LOG.warn("a read found a store away: {}", problem.getClass().getSimpleName());
        requireUncommitted(problem, request);
        return answer(Problems.unavailable(), request);
    }

    /** An id or a number that is none; the id types themselves say what they want. */
    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException problem, WebRequest request) {
        var sentence = NestedExceptionUtils.getMostSpecificCause(problem) instanceof Rejected refusal
                ? String.valueOf(refusal.getMessage())
                : "This is not a value for " + problem.getName();
        return answer(Rejected.badRequest(problem.getName(), sentence), request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException problem,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var name = problem.getParameterName();
        return answer(Rejected.badRequest(name, "Say a value for " + name), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(RuntimeException problem, WebRequest request) {
        LOG.error("a read failed", problem);
        requireUncommitted(problem, request);
        var body = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "This is our fault, not yours");
        return handle(body, new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !hasCode(problem)) {
            var reason = HttpStatus.valueOf(status.value()).getReasonPhrase();
            var code = reason.toLowerCase(Locale.ROOT).replace(' ', '-');
            problem.setType(Problems.of(HttpStatus.valueOf(status.value()), code, reason)
                    .getType());
            problem.setProperty("code", code);
        }
        var own = new HttpHeaders();
        own.putAll(headers);
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, own, status);
    }

    private ResponseEntity<Object> answer(Rejected refusal, WebRequest request) {
        return handle(Problems.of(refusal), Problems.headers(refusal), request);
    }

    private ResponseEntity<Object> handle(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return createResponseEntity(problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static boolean hasCode(ProblemDetail problem) {
        return problem.getProperties() != null && problem.getProperties().containsKey("code");
    }

    /** Half an answer is out: thrown on, the container breaks the connection, so that nobody takes it for the whole. */
    private static void requireUncommitted(RuntimeException problem, WebRequest request) {
        if (request instanceof ServletWebRequest servlet
                && servlet.getResponse() != null
                && servlet.getResponse().isCommitted()) {
            throw problem;
        }
    }
}
