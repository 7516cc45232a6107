package io.playcast.rest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tags an answer that has no state of its own, such as a page of a list, by what stands in it. */
final class ContentTag {
    private ContentTag() {}

    /** Whether the caller has these very bytes already; then the answer is 304 and has no body. */
    static boolean spares(HttpOutputMessage output, byte[] bytes) {
        if (!(output instanceof ServletServerHttpResponse response)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
                || !attributes.getRequest().getMethod().matches("GET|HEAD")
                || response.getServletResponse().getStatus() != HttpStatus.OK.value()
                || response.getHeaders().getETag() != null) {
            return false;
        }
        var tag = '"' + Long.toUnsignedString(hash(bytes), 36) + '"';
        response.getHeaders().setETag(tag);
        boolean same = has(attributes.getRequest().getHeader(HttpHeaders.IF_NONE_MATCH), tag);
        if (same) {
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
        }
        return same;
    }

    /** Compared weakly (RFC 9110 §13.1.2). */
    private static boolean has(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static long hash(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
