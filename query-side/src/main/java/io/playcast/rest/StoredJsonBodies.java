package io.playcast.rest;

import io.playcast.stored.Json;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes our own types over REST with the very JSON of the store and the socket, so that a lobby looks the same everywhere. */
@Component
class StoredJsonBodies extends AbstractHttpMessageConverter<Object> implements WebMvcConfigurer {
    private static final String OURS = "io.playcast.";

    StoredJsonBodies() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.addCustomConverter(this);
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Only answers are written in this way", input);
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage output) throws IOException {
        var bytes = Json.stored().writeValueAsBytes(body);
        if (!ContentTag.spares(output, bytes)) {
            output.getBody().write(bytes);
        }
    }
}
