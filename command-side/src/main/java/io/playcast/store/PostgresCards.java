package io.playcast.store;

import io.playcast.card.Card;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cards as rows of ciphertext: written beside the events of a command, or by themselves in a transaction. No type of
 * Axon's stands here, for whoever erases a person at a terminal reads them without it.
 */
public final class PostgresCards implements Cards {
    /** A key is looked up for each card: for a join the server would go through everybody's keys. */
    private static final String CARDS = """
            select c.ref, c.version, c.subject, c.audience, c.ciphertext,
                (select k.wrapped from events.subject_key k where k.subject = c.subject) as wrapped
            from events.card c
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final SubjectKeys keys;

    PostgresCards(JdbcClient db, PlatformTransactionManager transactions, SubjectKeys keys) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.keys = keys;
    }

    /** Commits the keys these cards will need; before a transaction begins, so that writing takes no second connection. */
    public void prepare(List<Card> cards) {
        cards.forEach(card -> keys.of(card.subject()));
    }

    @Override
    public void write(List<Card> cards) {
        prepare(cards);
        // One order for everybody, so that two writers of the same cards never wait for each other.
        var inOrder = cards.stream()
                .sorted(Comparator.comparing(card -> card.ref().value()))
                .toList();
        try {
            transaction.executeWithoutResult(_ -> inOrder.forEach(this::write));
        } catch (DataIntegrityViolationException problem) {
            throw SubjectErased.in(problem);
        }
    }

    /** Takes the subject's key away for ever: none of its cards can be read from now on, and none be written. */
    public void forget(UserId subject, UserId by, Instant at) {
        keys.forget(subject, by, at);
    }

    @Override
    public Map<CardRef, ShownCard> read(Collection<CardRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(CARDS + "where c.ref = any (?)")
                .param(refs.stream().map(CardRef::value).distinct().toArray(String[]::new))
                .query((row, _) -> shown(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ShownCard::ref, Function.identity()));
    }

    /** Every card of that person, in the order of their refs. */
    List<ShownCard> of(UserId subject) {
        return db.sql(CARDS + "where c.subject = ? order by c.ref")
                .param(subject.value())
                .query((row, _) -> shown(row))
                .list();
    }

    /** Ready to be written beside events. Their keys are committed, see {@link #prepare}. */
    List<SealedCard> sealed(List<Card> cards) {
        return cards.stream().map(card -> SealedCard.of(card, ciphertext(card))).toList();
    }

    private byte[] ciphertext(Card card) {
        return Sealing.seal(
                keys.of(card.subject()),
                card.text().getBytes(StandardCharsets.UTF_8),
                purpose(card.ref(), card.subject()));
    }

    private void write(Card card) {
        var sealed = SealedCard.of(card, ciphertext(card));
        int written = db.sql("""
                        insert into events.card as c (ref, version, subject, audience, ciphertext) values (?, 1, ?, ?, ?)
                        on conflict (ref) do update set version = c.version + 1, audience = excluded.audience,
                            ciphertext = excluded.ciphertext, written_at = now()
                        where c.subject = excluded.subject""")
                .params(sealed.ref(), sealed.subject(), sealed.audience(), sealed.ciphertext())
                .update();
        if (written == 0) {
            throw new IllegalStateException(card.ref() + " is the card of another subject");
        }
    }

    private ShownCard shown(ResultSet row) throws SQLException {
        var ref = new CardRef(row.getString("ref"));
        var subject = new UserId(row.getString("subject"));
        var audience = Card.Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT));
        return new ShownCard(
                ref,
                row.getInt("version"),
                subject,
                audience,
                text(ref, subject, row.getBytes("ciphertext"), row.getBytes("wrapped")));
    }

    /** Null once the subject's key is gone, or is not the one the card was written under. */
    private @Nullable String text(CardRef ref, UserId subject, byte[] ciphertext, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            return null;
        }
        return keys.unwrapped(subject, wrapped)
                .flatMap(key -> Sealing.open(key, ciphertext, purpose(ref, subject)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse(null);
    }

    private static byte[] purpose(CardRef ref, UserId subject) {
        return (ref + " of " + subject).getBytes(StandardCharsets.UTF_8);
    }
}
