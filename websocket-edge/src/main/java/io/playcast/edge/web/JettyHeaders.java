package io.playcast.edge.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** {@link SafeHeaders} on what the container answers, in every role: where an answer leaves, so that no error, redirect or reset is without; no TRACE, which reads headers out loud, and no {@link BodyLimit long body}. */
@Component
public final class JettyHeaders implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private static final int FIRST_FINAL = 200;

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(JettyHeaders::onEveryAnswer);
    }

    private static void onEveryAnswer(Server server) {
        server.setErrorHandler(new Complaints());
        server.insertHandler(new BodyLimit());
        for (var connector : server.getConnectors()) {
            for (var protocol : connector.getConnectionFactories()) {
                if (protocol instanceof HttpConfiguration.ConnectionFactory http) {
                    http.getHttpConfiguration().addCustomizer((request, _) -> {
                        var host = request.getHeaders().get(HttpHeader.HOST);
                        request.addHttpStreamWrapper(stream -> new Completing(stream, host));
                        requireNoTrace(request);
                        return request;
                    });
                }
            }
        }
    }

    /** It would say back what only we know: the word the front shows, cookies a script must not read. */
    private static void requireNoTrace(Request request) {
        if (HttpMethod.TRACE.is(request.getMethod())) {
            throw new HttpException.RuntimeException(HttpStatus.METHOD_NOT_ALLOWED_405);
        }
    }

    /** Answers requests that are so wrong that no customizer sees them. */
    private static final class Complaints extends ErrorHandler {
        Complaints() {
            setShowStacks(false);
        }

        @Override
        public boolean handle(Request request, Response answer, Callback callback) throws Exception {
            SafeHeaders.complete(
                    request.getHeaders().get(HttpHeader.HOST),
                    HttpStatus.BAD_REQUEST_400,
                    new OfJetty(answer.getHeaders()));
            return super.handle(request, answer, callback);
        }
    }

    private static final class Completing extends HttpStream.Wrapper {
        private final @Nullable String host;

        Completing(HttpStream stream, @Nullable String host) {
            super(stream);
            this.host = host;
        }

        @Override
        public void send(
                MetaData.Request request,
                MetaData.@Nullable Response answer,
                boolean last,
                @Nullable ByteBuffer content,
                Callback callback) {
            super.send(request, answer == null ? null : completed(answer), last, content, callback);
        }

        private MetaData.Response completed(MetaData.Response answer) {
            if (answer.getStatus() < FIRST_FINAL) {
                return answer;
            }
            var fields = HttpFields.build(answer.getHttpFields());
            SafeHeaders.complete(host, answer.getStatus(), new OfJetty(fields));
            return new MetaData.Response(
                    answer.getStatus(),
                    answer.getReason(),
                    answer.getHttpVersion(),
                    fields,
                    answer.getContentLength(),
                    answer.getTrailersSupplier());
        }
    }

    private record OfJetty(HttpFields.Mutable fields) implements SafeHeaders.Fields {
        @Override
        public @Nullable String get(String name) {
            return fields.get(name);
        }

        @Override
        public void set(String name, String value) {
            fields.put(name, value);
        }
    }
}
