package io.playcast.export.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.card.ShownCard;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Everything the platform holds of whoever asks, for them to take away. */
@RestController
class ExportApi {
    /** Each goes through the whole log. */
    private static final int AT_ONCE = 2;

    private final OwnRecord record;
    private final Semaphore running = new Semaphore(AT_ONCE);

    ExportApi(OwnRecord record) {
        this.record = record;
    }

    /** As it is written, piece by piece. */
    record Export(UserId user, List<OwnCard> cards, List<OwnEvent> events) {}

    /** @param text what was typed; absent once it was erased */
    record OwnCard(
            String ref,
            int version,
            String audience,
            @Nullable String text) {}

    /** @param stream what it happened to: the account, a presence, a lobby, a session */
    record OwnEvent(long position, String stream, long seq, String type, Instant time, Object data, Object meta) {}

    @GetMapping(path = "/api/v1/users/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Everything there is of oneself: what one typed, and every event that names one or that one caused",
            description =
                    "Of the account, presence, lobbies and sessions, in the order of the log. No ETag: it is made anew each time.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "One JSON object, streamed",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Export.class))))
    void export(
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        if (!running.tryAcquire()) {
            throw Rejected.unavailable("Others are taking their data away just now", 5_000);
        }
        try {
            // Read before anything is answered, so that a store that is away is still a problem document.
            var cards = record.cards(caller.user());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"playcast-" + caller.user().value() + ".json\"");
            // Not closed where it fails: nobody is to take a part of it for the whole.
            var out = Json.stored()
                    .createGenerator(response.getOutputStream())
                    .disable(Feature.AUTO_CLOSE_JSON_CONTENT)
                    .disable(Feature.AUTO_CLOSE_TARGET);
            write(caller.user(), cards, out);
            out.flush();
        } finally {
            running.release();
        }
    }

    private void write(UserId user, List<ShownCard> cards, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("user", user.value());
        out.writeArrayFieldStart("cards");
        for (var card : cards) {
            var audience = card.audience().name().toLowerCase(Locale.ROOT);
            out.writePOJO(new OwnCard(card.ref().value(), card.version(), audience, card.text()));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("events");
        record.events(user, event -> write(event, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(StoredEvent event, JsonGenerator out) {
        try {
            out.writeStartObject();
            out.writeNumberField("position", event.position());
            out.writeStringField("stream", event.stream());
            out.writeNumberField("seq", event.seq());
            out.writeStringField("type", event.type());
            out.writeStringField("time", event.time().toString());
            raw("data", event.payload(), out);
            raw("meta", event.metadata(), out);
            out.writeEndObject();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void raw(String name, byte[] json, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(new String(json, StandardCharsets.UTF_8));
    }
}
