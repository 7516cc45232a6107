package io.playcast.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.card.ShownCard;
import io.playcast.stored.Json;
import org.jspecify.annotations.Nullable;

/** A card that every member may see, as a reader gets it.
 *
 * @param json the same, ready to be sent
 */
public record ShownWords(String ref, int version, @Nullable String text, String json) {
    private record Words(String ref, int version, @Nullable String text) {}

    static ShownWords of(ShownCard card) {
        var ref = card.ref().value();
        try {
            var json = Json.stored().writeValueAsString(new Words(ref, card.version(), card.text()));
            return new ShownWords(ref, card.version(), card.text(), json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How often it has changed: by another text, and by there being none any more. */
    public int changes() {
        return 2 * (version - 1) + (text == null ? 1 : 0);
    }
}
