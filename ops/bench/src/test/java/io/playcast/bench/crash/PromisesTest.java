package io.playcast.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.bench.crash.Answer.Acknowledged;
import io.playcast.bench.crash.Answer.NotNow;
import io.playcast.bench.crash.Answer.Refused;
import io.playcast.bench.crash.Answer.Unknown;
import io.playcast.bench.crash.Broken.Promise;
import io.playcast.bench.crash.Order.Kind;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each kind of broken promise is found in a ledger and a log made by hand, and nothing is found where all is well. */
class PromisesTest {
    private static final String ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final LobbyId LOBBY = new LobbyId(ULID);
    private static final String STREAM = LOBBY.toString();

    private final Ledger ledger = new Ledger();

    @Test
    void a_ledger_and_a_log_that_agree_break_nothing() {
        told("a", new Acknowledged(STREAM, 0));
        told("b", new Refused("lobby.not-member"));
        told("c", new Unknown("SQLException"));
        told("d", new Unknown("SQLException"));
        sent("e");

        assertThat(found(row(3, 0, "a"), row(5, 1, "d"), row(6, 2, "e"))).isEmpty();
    }

    @Test
    void an_acknowledged_command_without_its_event_is_lost() {
        told("a", new Acknowledged(STREAM, 0));

        assertThat(found()).containsExactly(Promise.LOST);
    }

    @Test
    void an_acknowledged_command_elsewhere_than_told_is_misplaced() {
        told("a", new Acknowledged(STREAM, 1));

        assertThat(found(row(1, 0, "a"))).containsExactly(Promise.MISPLACED);
    }

    @Test
    void an_acknowledgement_without_a_place_asks_for_the_event_only() {
        told("a", new Acknowledged(STREAM, -1));

        assertThat(found(row(1, 0, "a"))).isEmpty();
        assertThat(found()).containsExactly(Promise.LOST);
    }

    @Test
    void an_event_that_is_there_twice_is_doubled_whatever_was_told() {
        told("a", new Acknowledged(STREAM, 0));
        sent("b");

        assertThat(found(row(1, 0, "a"), row(2, 1, "a"))).containsExactly(Promise.DOUBLED);
        assertThat(found(row(1, 0, "a"), row(2, 1, "b"), row(3, 2, "b"))).containsExactly(Promise.DOUBLED);
    }

    @Test
    void a_refused_command_must_not_be_there() {
        told("a", new Refused("lobby.exists"));

        assertThat(found(row(1, 0, "a"))).containsExactly(Promise.REFUSED_YET_STORED);
    }

    @Test
    void an_event_nobody_asked_for_is_found_unless_an_automation_made_it() {
        assertThat(found(row(1, 0, "a"))).containsExactly(Promise.NEVER_ASKED);
        assertThat(found(new LogRow(1, STREAM, 0, "WhenAllLeftCloseLobby:x"))).isEmpty();
    }

    @Test
    void a_stream_leaves_no_number_out_and_begins_at_zero() {
        sent("a");
        sent("b");

        assertThat(found(row(1, 0, "a"), row(2, 2, "b"))).containsExactly(Promise.GAP);
        assertThat(found(row(1, 1, "a"))).containsExactly(Promise.GAP);
        assertThat(found(row(1, 0, "a"), row(2, 0, "b"))).containsExactly(Promise.GAP);
    }

    @Test
    void positions_rise_and_may_leave_numbers_out() {
        sent("a");
        sent("b");

        assertThat(found(row(9, 0, "a"), row(4, 1, "b"))).containsExactly(Promise.DISORDER);
        assertThat(found(row(4, 0, "a"), row(4, 1, "b"))).containsExactly(Promise.DISORDER);
        assertThat(found(row(4, 0, "a"), row(99, 1, "b"))).isEmpty();
    }

    @Test
    void a_card_is_there_exactly_when_its_event_is() {
        told("a", new Acknowledged(STREAM, 0));

        assertThat(cards(List.of(row(1, 0, "a")), Set.of("card:" + ULID))).isEmpty();
        assertThat(cards(List.of(row(1, 0, "a")), Set.of())).containsExactly(Promise.CARD);
        assertThat(cards(List.of(), Set.of("card:" + ULID))).containsExactly(Promise.CARD);
        assertThat(cards(List.of(), Set.of())).isEmpty();
    }

    @Test
    void an_acknowledgement_is_not_taken_back_by_a_later_answer() {
        told("a", new Acknowledged(STREAM, 0));
        ledger.answered(Order.MARK + "a", new Refused("lobby.exists"));

        assertThat(found(row(1, 0, "a"))).isEmpty();
        assertThat(found()).containsExactly(Promise.LOST);
    }

    @Test
    void who_asks_again_for_what_was_done_gets_the_first_answer() {
        told("a", new Acknowledged(STREAM, 0));
        told("b", new Acknowledged(STREAM, 1));
        told("c", new Acknowledged(STREAM, 2));

        ledger.answered(Order.MARK + "a", new Acknowledged(STREAM, 0));
        ledger.answered(Order.MARK + "a", new Unknown("SQLException"));
        assertThat(ledger.contradictions()).isEmpty();

        ledger.answered(Order.MARK + "b", new Acknowledged(STREAM, 7));
        ledger.answered(Order.MARK + "c", new Refused("lobby.exists"));
        assertThat(ledger.contradictions())
                .extracting(Broken::promise)
                .containsExactly(Promise.ANSWERED_OTHERWISE, Promise.ANSWERED_OTHERWISE);
    }

    @Test
    void what_was_sent_again_is_judged_by_its_last_answer() {
        told("a", new Unknown("SQLException"));
        assertThat(ledger.open()).hasSize(1);

        ledger.answered(Order.MARK + "a", new Refused("lobby.exists"));

        assertThat(ledger.open()).isEmpty();
        assertThat(found(row(1, 0, "a"))).containsExactly(Promise.REFUSED_YET_STORED);
    }

    @Test
    void nobody_could_decide_means_not_written_unless_it_was_tried_before() {
        told("a", new NotNow());
        assertThat(found(row(1, 0, "a"))).containsExactly(Promise.REFUSED_YET_STORED);

        told("b", new Unknown("SQLException"));
        ledger.answered(Order.MARK + "b", new NotNow());
        sent("c");
        ledger.sentAgain(order("c"));
        ledger.answered(Order.MARK + "c", new NotNow());

        assertThat(ledger.open()).hasSize(2);
        assertThat(found(row(1, 0, "b"), row(2, 1, "c"))).isEmpty();
    }

    private void sent(String id) {
        ledger.sent(order(id));
    }

    private static Order order(String id) {
        return new Order(Order.MARK + id, Kind.CREATE, LOBBY, new UserId(ULID), ULID, Instant.EPOCH);
    }

    private void told(String id, Answer answer) {
        sent(id);
        ledger.answered(Order.MARK + id, answer);
    }

    private static LogRow row(long position, long seq, String command) {
        return new LogRow(position, STREAM, seq, Order.MARK + command);
    }

    private List<Promise> found(LogRow... log) {
        return Promises.broken(ledger.entries(), List.of(log)).stream()
                .map(Broken::promise)
                .toList();
    }

    private List<Promise> cards(List<LogRow> log, Set<String> cards) {
        return Promises.brokenCards(ledger.entries(), log, cards).stream()
                .map(Broken::promise)
                .toList();
    }
}
