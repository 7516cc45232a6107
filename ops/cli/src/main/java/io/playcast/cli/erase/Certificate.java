package io.playcast.cli.erase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;

/** What is known of an erasure, without a word of what was erased.
 *
 * @param by the account that asked for it @param operator who ran this program
 * @param texts how many texts of the person were looked for
 * @param tooShort how many were not, because nothing could tell them from chance
 * @param cards how many cards of theirs stay, unreadable
 */
@JsonPropertyOrder({
    "subject",
    "erasedAt",
    "by",
    "operator",
    "keyGone",
    "cards",
    "cardsReadable",
    "texts",
    "tooShort",
    "from",
    "to",
    "stores"
})
record Certificate(
        UserId subject,
        Instant erasedAt,
        UserId by,
        String operator,
        boolean keyGone,
        int cards,
        int cardsReadable,
        int texts,
        int tooShort,
        Instant from,
        Instant to,
        List<Scanned> stores) {

    /** No key, no card that opens, and nothing found in any store. */
    @JsonIgnore
    boolean clean() {
        return keyGone && cardsReadable == 0 && stores.stream().allMatch(Scanned::clean);
    }
}
