package io.playcast.card;

import io.playcast.Rejected;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;

/** What a person typed, on its way into the card store under that person's own key; events only name its ref.
 *
 * @param subject whose key encrypts it: erasing the subject makes it unreadable
 * @param text at most 500 code points
 */
public record Card(CardRef ref, UserId subject, Audience audience, String text) {
    private static final int LONGEST = 500;

    /** Who may be shown the text: everybody in the lobby, host and co-hosts, or the subject alone. */
    public enum Audience {
        MEMBERS,
        HOST,
        SELF
    }

    public Card {
        if (text == null || text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new Rejected("bad-request", "A text has 1 to " + LONGEST + " characters");
        }
    }

    /** The text stays out of logs and exceptions. */
    @Override
    public String toString() {
        return "Card[" + ref + "]";
    }
}
