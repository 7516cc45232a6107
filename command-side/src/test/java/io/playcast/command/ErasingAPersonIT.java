package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.card.Card;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.id.AccountId;
import io.playcast.id.CardRef;
import io.playcast.id.LobbyId;
import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import io.playcast.presence.PresenceCommand.ComeOnline;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Command, event, automation and key on the real database: the person is forgotten and the log is not touched. */
@OnTheEventStore
class ErasingAPersonIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Cards cards;

    private final UserId ann = Ids.user();
    private final UserId admin = Ids.user();
    private final LobbyId lobby = Ids.lobby();
    private final CardRef title = new CardRef("card:" + Ids.ulid());
    private final CardRef doing = new CardRef("card:" + Ids.ulid());
    private Asking asking;
    private StoredRows log;

    @BeforeEach
    void ann_hosts_a_lobby_and_says_what_she_does() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        asking.ask(new RegisterGuest(ann, Instant.now(), Instant.now().plusSeconds(900)));
        cards.write(List.of(new Card(CardRef.of(ann), ann, Card.Audience.MEMBERS, "Annabelle")));
        asking.ask(create(lobby, ann, title));
        asking.ask(new ComeOnline(ann, Instant.now()));
        asking.ask(activity(doing));
    }

    @Test
    void nothing_of_theirs_can_be_read_and_every_event_stays_byte_for_byte_as_it_was() {
        var before = rows();
        assertThat(texts()).doesNotContainNull().hasSize(3);

        erase();

        assertThat(texts()).containsOnlyNulls().hasSize(3);
        assertThat(rows()).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
        assertThat(log.names(new AccountId(ann))).containsExactly("account.GuestRegistered", "account.Erased");
    }

    @Test
    void the_erasure_says_by_whom_and_its_mark_agrees() {
        erase();

        var erased = log.of(new AccountId(ann)).getLast();
        assertThat(erased.payload()).isEqualTo("{\"user\":\"" + ann.value() + "\",\"by\":\"" + admin.value() + "\"}");
        assertThat(db.sql("select erased_by from events.erased_subject where subject = ?")
                        .param(ann.value())
                        .query(String.class)
                        .single())
                .isEqualTo(admin.value());
    }

    @Test
    void a_command_that_brings_a_text_of_theirs_is_refused_and_leaves_nothing() {
        erase();
        var next = Ids.lobby();
        var ref = new CardRef("card:" + Ids.ulid());

        assertThat(asking.refusal(create(next, ann, ref))).isEqualTo("subject.erased");
        assertThat(asking.refusal(activity(new CardRef("card:" + Ids.ulid())))).isEqualTo("subject.erased");

        assertThat(log.of(next)).isEmpty();
        assertThat(log.names(new PresenceId(ann))).containsExactly("presence.CameOnline", "presence.ActivityChanged");
        assertThat(cards.read(List.of(ref))).isEmpty();
        assertThat(keys()).isZero();
    }

    @Test
    void where_a_process_did_not_see_it_the_database_refuses_card_and_event_together() {
        // Erased behind the back of this process, which holds the key.
        db.sql("insert into events.erased_subject (subject, erased_by, erased_at) values (?, ?, now())")
                .params(ann.value(), admin.value())
                .update();
        db.sql("delete from events.subject_key where subject = ?")
                .param(ann.value())
                .update();
        var next = Ids.lobby();

        assertThat(asking.refusal(create(next, ann))).isEqualTo("subject.erased");

        assertThat(log.of(next)).isEmpty();
    }

    @Test
    void what_needs_no_text_goes_on() {
        erase();

        asking.ask(join(lobby, Ids.user(), Ids.device()));
        asking.ask(new LeaveLobby(lobby, ann, Instant.now()));

        assertThat(log.names(lobby)).contains("lobby.MemberJoined", "lobby.MemberLeft");
    }

    @Test
    void erasing_twice_is_one_event() {
        erase();
        erase();

        assertThat(log.names(new AccountId(ann)))
                .filteredOn("account.Erased"::equals)
                .hasSize(1);
    }

    private void erase() {
        asking.ask(new EraseAccount(ann, admin, Instant.now()));
        eventually("the key is gone", () -> keys() == 0);
    }

    private ChangeActivity activity(CardRef ref) {
        // A minute apart in the command's own time, so that it is never too soon.
        var at = Instant.now().plusSeconds(60L * log.of(new PresenceId(ann)).size());
        return new ChangeActivity(ann, at, new Card(ref, ann, Card.Audience.MEMBERS, "Plays for fun"));
    }

    private List<String> texts() {
        return cards.read(List.of(CardRef.of(ann), title, doing)).values().stream()
                .map(ShownCard::text)
                .toList();
    }

    private int keys() {
        return db.sql("select count(*) from events.subject_key where subject = ?")
                .param(ann.value())
                .query(Integer.class)
                .single();
    }

    /** Every column of every event of these streams, as the table holds it. */
    private List<String> rows() {
        var streams = List.of(lobby.toString(), new PresenceId(ann).toString(), new AccountId(ann).toString());
        return db
                .sql("select * from events.event where stream in (:streams) order by position")
                .param("streams", streams)
                .query()
                .listOfRows()
                .stream()
                .map(ErasingAPersonIT::shown)
                .toList();
    }

    private static String shown(Map<String, Object> row) {
        return row.values().stream()
                .map(value -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value))
                .toList()
                .toString();
    }
}
