package io.playcast.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Rejected;
import io.playcast.given.Eventually;
import io.playcast.given.GivenFollowers;
import io.playcast.given.Played;
import io.playcast.integration.webhook.Receiver.Got;
import io.playcast.lobby.LobbyEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given a log on PostgreSQL, and two servers that listen on this machine by TLS. */
class PostingToWebhooksIT {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final WebhookSettings SETTINGS = settings(Duration.ofHours(24));

    private static final ExecutorService ENDING = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    static Path directory;

    private static GivenFollowers given;

    private final WebhookKey key = WebhookKey.of(WebhookKey.drawn());
    private final WebhookRows rows = new WebhookRows(given.source(), CLOCK);
    private final Deliveries deliveries = new Deliveries(given.source(), CLOCK);
    private final Receiver receiver = new Receiver(directory);
    private final Receiver other = new Receiver(directory);
    private final Caller caller = new Caller(new Destinations(true), Duration.ofSeconds(1), receiver.trusted());
    private long before;
    private final Played evening = Played.evening();
    private final List<Webhooks> sending = new ArrayList<>();

    @BeforeAll
    static void one_database() {
        given = new GivenFollowers("webhooks");
    }

    @AfterAll
    static void closed() {
        ENDING.close();
        given.close();
    }

    @BeforeEach
    void from_here_on() {
        before = given.end();
    }

    @AfterEach
    void over() {
        rows.all().forEach(webhook -> rows.delete(webhook.id()));
        receiver.close();
        other.close();
        // The next test need not wait until these have said their last words.
        ENDING.submit(() -> {
            sending.forEach(Webhooks::stopAll);
            caller.close();
        });
    }

    @Test
    void a_webhook_gets_what_it_wants_by_stream_in_order_and_can_verify_it() {
        var sender = sender(SETTINGS);
        var webhook = sender.register(
                receiver.url(), List.of("playcast.lobby-opened.v1", "playcast.lobby-closed.v1"), "ann", before);
        evening.isStoredIn(given.log());
        given.log().append(evening.lobby().toString(), List.of(evening.closed()));
        sender.look();

        arrived(receiver, 2);

        assertThat(receiver.got())
                .extracting(Got::type)
                .containsExactly("playcast.lobby-opened.v1", "playcast.lobby-closed.v1");
        assertThat(receiver.got())
                .allSatisfy(one -> assertThat(one.signature())
                        .isEqualTo(key.secret(webhook.id(), 1)
                                .signature(one.id(), Long.parseLong(one.timestamp()), one.body())));
        Eventually.holds(() -> assertThat(rows.one(webhook.id()).position()).isEqualTo(before + 9));
        assertThat(deliveries.last(webhook.id(), 10))
                .hasSize(2)
                .allMatch(one -> one.deliveredAt() != null && one.attempts() == 1);
    }

    @Test
    void one_that_is_down_delays_no_other_and_misses_nothing() {
        receiver.answer(_ -> 503);
        var sender = sender(SETTINGS);
        var down = sender.register(receiver.url(), List.of(), "ann", before);
        sender.register(other.url(), List.of(), "ann", before);
        evening.isStoredIn(given.log());
        sender.look();

        arrived(other, 3);
        Eventually.holds(() -> assertThat(rows.one(down.id())).satisfies(standing -> {
            assertThat(standing.position()).isEqualTo(before);
            assertThat(standing.failingSince()).isNotNull();
            assertThat(standing.problem()).isEqualTo("it answered 503");
        }));
        receiver.answer(_ -> 200);

        arrived(receiver, 3);
        assertThat(receiver.of(evening.lobby()))
                .extracting(Got::type)
                .containsExactly("playcast.lobby-opened.v1", "playcast.player-joined.v1");
        Eventually.holds(() -> assertThat(rows.one(down.id()).failingSince()).isNull());
    }

    @Test
    void while_one_lobby_is_refused_others_arrive_and_it_keeps_its_order() {
        var stuck = Played.evening();
        var tries = new ConcurrentHashMap<String, Integer>();
        receiver.answer(
                one -> one.stream().equals(stuck.lobby().toString()) && tries.merge(one.id(), 1, Integer::sum) < 3
                        ? 500
                        : 200);
        var sender = sender(SETTINGS);
        sender.register(receiver.url(), List.of(), "ann", before);
        given.log().append(stuck.lobby().toString(), stuck.openLobby());
        given.log().append(evening.lobby().toString(), evening.openLobby());
        sender.look();

        arrived(receiver, 4);

        assertThat(receiver.got().getFirst().stream()).isEqualTo(evening.lobby().toString());
        assertThat(receiver.of(stuck.lobby()))
                .extracting(Got::type)
                .containsExactly("playcast.lobby-opened.v1", "playcast.player-joined.v1");
    }

    @Test
    void from_any_position_all_of_it_comes_again_under_the_same_ids() {
        var sender = sender(SETTINGS);
        var webhook = sender.register(receiver.url(), List.of(), "ann", before);
        evening.isStoredIn(given.log());
        sender.look();
        arrived(receiver, 3);
        Eventually.holds(() -> assertThat(rows.one(webhook.id()).position()).isEqualTo(before + 8));

        rows.goOn(webhook.id(), before + 1);
        sender.look();

        arrived(receiver, 5);
        assertThat(receiver.got())
                .extracting(Got::type)
                .contains("playcast.player-joined.v1")
                .hasSize(5);
        assertThat(receiver.got().stream().map(Got::id).distinct()).hasSize(3);
    }

    @Test
    void one_that_was_killed_before_it_saved_sends_again_what_it_had_not_saved() {
        var killed = sender(SETTINGS);
        var webhook = killed.register(receiver.url(), List.of(), "ann", before);
        evening.isStoredIn(given.log());
        killed.look();
        arrived(receiver, 3);
        killed.stopAll();
        // As if the last saves had not come through.
        rows.goOn(webhook.id(), before);
        sender(SETTINGS).look();

        arrived(receiver, 6);
        assertThat(receiver.of(evening.lobby()))
                .extracting(Got::type)
                .containsExactly(
                        "playcast.lobby-opened.v1",
                        "playcast.player-joined.v1",
                        "playcast.lobby-opened.v1",
                        "playcast.player-joined.v1");
        assertThat(receiver.got().stream().map(Got::id).distinct()).hasSize(3);
    }

    @Test
    void after_too_long_it_is_paused_and_says_so_and_goes_on_where_it_stopped() {
        receiver.answer(_ -> 500);
        var meters = new SimpleMeterRegistry();
        var sender = sender(settings(Duration.ofMillis(300)), meters);
        var webhook = sender.register(receiver.url(), List.of(), "ann", before);
        evening.isStoredIn(given.log());
        sender.look();

        Eventually.holds(() -> {
            sender.look();
            assertThat(rows.one(webhook.id()).pausedAt()).isNotNull();
            assertThat(meters.get("playcast.webhooks.paused").gauge().value()).isEqualTo(1);
        });
        receiver.answer(_ -> 200);
        rows.goOn(webhook.id(), null);
        sender.look();

        arrived(receiver, 3);
        assertThat(meters.get("playcast.webhooks.paused").gauge().value()).isZero();
    }

    @Test
    void a_new_secret_signs_beside_the_old_one() {
        var sender = sender(SETTINGS);
        var webhook = sender.register(receiver.url(), List.of(), "ann", before);
        var old = sender.secret(webhook);
        var now = sender.secret(sender.exchangeSecret(webhook.id()));
        given.log().append(evening.lobby().toString(), List.<LobbyEvent>of(evening.created()));
        sender.look();

        arrived(receiver, 1);

        var one = receiver.got().getFirst();
        long seconds = Long.parseLong(one.timestamp());
        assertThat(one.signature().split(" "))
                .containsExactly(
                        now.signature(one.id(), seconds, one.body()), old.signature(one.id(), seconds, one.body()));
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.answer(_ -> 302);
        var sender = sender(SETTINGS);
        var webhook = sender.register(receiver.url(), List.of(), "ann", before);
        given.log().append(evening.lobby().toString(), List.<LobbyEvent>of(evening.created()));
        sender.look();

        Eventually.holds(() -> assertThat(deliveries.last(webhook.id(), 1))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.status()).isEqualTo(302);
                    assertThat(one.deliveredAt()).isNull();
                }));
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void a_name_that_leads_to_this_machine_is_not_called_where_that_is_not_allowed() {
        try (var strict = new Caller(new Destinations(false), Duration.ofSeconds(2), receiver.trusted())) {
            var port = java.net.URI.create(receiver.url()).getPort();
            for (var host : List.of("localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1", "0")) {
                var answer = strict.post(
                        java.net.URI.create("https://" + host + ":" + port + "/"), java.util.Map.of(), "{}");
                assertThat(answer.status()).as(host).isZero();
            }
        }
        assertThat(receiver.got()).isEmpty();
        assertThat(receiver.refused()).isEmpty();
    }

    @Test
    void one_that_never_ends_its_answer_is_given_up_in_time() {
        receiver.answer(_ -> {
            Eventually.holds(() ->
                    assertThat(deliveries.last(rows.all().getFirst().id(), 1)).isNotEmpty());
            return 200;
        });
        var sender = sender(SETTINGS);
        var webhook = sender.register(receiver.url(), List.of(), "ann", before);
        given.log().append(evening.lobby().toString(), List.<LobbyEvent>of(evening.created()));
        sender.look();

        Eventually.holds(() -> assertThat(deliveries.last(webhook.id(), 1))
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isNull()));
    }

    @Test
    void there_are_not_more_than_are_allowed() {
        var sender = sender(SETTINGS);
        for (int i = 0; i < SETTINGS.most(); i++) {
            sender.register(receiver.url(), List.of(), "ann", before);
        }
        Assertions.assertThatThrownBy(() -> sender.register(receiver.url(), List.of(), "ann", before))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("webhook.too-many"));
    }

    private Webhooks sender(WebhookSettings settings) {
        return sender(settings, new SimpleMeterRegistry());
    }

    private Webhooks sender(WebhookSettings settings, SimpleMeterRegistry meters) {
        var sender = new Webhooks(rows, deliveries, key, caller, settings, given.tails(), CLOCK, meters);
        sending.add(sender);
        return sender;
    }

    private static void arrived(Receiver where, int messages) {
        Eventually.holds(() -> assertThat(where.got()).hasSize(messages));
    }

    private static WebhookSettings settings(Duration giveUpAfter) {
        return new WebhookSettings(
                true,
                5,
                4,
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                giveUpAfter,
                Duration.ofHours(24));
    }
}
