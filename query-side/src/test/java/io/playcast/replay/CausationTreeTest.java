package io.playcast.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.replay.CausationTree.Given;
import io.playcast.replay.CausationTree.Kind;
import io.playcast.replay.CausationTree.Linked;
import io.playcast.replay.CausationTree.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CausationTreeTest {
    private static final String ANN = "01JZ9Q7R6Y0000000000000000";

    @Example
    void a_message_led_to_a_command_whose_event_made_an_automation_give_another() {
        var tree = CausationTree.of(
                "e2",
                "m1",
                "corr",
                List.of(
                        linked(1, "m1", "line/1", ANN),
                        linked(2, "m1", "line/1", ANN),
                        linked(3, "e1", "WhenHostGone:e1:lobby", "WhenHostGone"),
                        linked(4, "e3", "timer:t@then", "WhenHostGone")),
                20,
                false);

        var first = tree.commands().getFirst();
        assertThat(tree.commands()).hasSize(1);
        assertThat(first.kind()).isEqualTo(Kind.PERSON);
        assertThat(first.events()).extracting(Outcome::id).containsExactly("e1", "e2");
        var second = first.events().getFirst().commands().getFirst();
        assertThat(second.kind()).isEqualTo(Kind.AUTOMATION);
        assertThat(second.by()).isEqualTo("WhenHostGone");
        var third = second.events().getFirst().commands().getFirst();
        assertThat(third.kind()).isEqualTo(Kind.TIMER);
        assertThat(tree.events()).isEqualTo(4);
        assertThat(tree.truncated()).isFalse();
    }

    @Property(tries = 500)
    void every_event_stands_in_it_once_under_what_caused_it(@ForAll("forests") List<Integer> parents) {
        var all = forest(parents);

        var tree = CausationTree.of("e1", "m", "corr", all, 100, false);

        assertThat(ids(tree.commands()))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(linked -> linked.event().id()).toList());
        assertThat(tree.events()).isEqualTo(all.size());
        assertThat(tree.truncated()).isFalse();
        assertCausedBy("m", tree.commands(), all);
    }

    @Property(tries = 200)
    void it_is_never_deeper_than_wanted_and_says_so_when_it_was_cut(
            @ForAll("forests") List<Integer> parents, @ForAll @IntRange(min = 1, max = 6) int depth) {
        var all = forest(parents);
        int whole = depth(CausationTree.of("e1", "m", "corr", all, 100, false).commands());

        var tree = CausationTree.of("e1", "m", "corr", all, depth, false);

        assertThat(depth(tree.commands())).isEqualTo(Math.min(whole, depth));
        assertThat(tree.truncated()).isEqualTo(whole > depth);
    }

    @Example
    void a_circle_in_what_was_stored_ends() {
        var tree = CausationTree.of(
                "e1", "e2", "corr", List.of(linked(1, "e2", "c", ANN), linked(2, "e1", "d", ANN)), 50, false);

        assertThat(ids(tree.commands())).containsExactly("e1", "e2");
    }

    @Provide
    Arbitrary<List<Integer>> forests() {
        return Arbitraries.integers().between(0, 1_000).list().ofMinSize(1).ofMaxSize(60);
    }

    /** Each event is caused by an earlier one, or by the message. */
    private static List<Linked> forest(List<Integer> parents) {
        return IntStream.rangeClosed(1, parents.size())
                .mapToObj(i -> {
                    int parent = parents.get(i - 1) % i;
                    return linked(i, parent == 0 ? "m" : "e" + parent, "c" + parent + "/" + i % 2, ANN);
                })
                .toList();
    }

    private static Linked linked(int number, String cause, String command, String by) {
        var event = new Outcome("e" + number, number, "lobby:1", number, "lobby.LobbyLocked", Instant.EPOCH, List.of());
        return new Linked(event, cause, command, by);
    }

    private static List<String> ids(List<Given> commands) {
        return commands.stream()
                .flatMap(given -> given.events().stream())
                .flatMap(event -> Stream.concat(Stream.of(event.id()), ids(event.commands()).stream()))
                .toList();
    }

    private static int depth(List<Given> commands) {
        var depths = new ArrayList<Integer>();
        commands.forEach(given -> given.events().forEach(event -> depths.add(1 + depth(event.commands()))));
        return depths.stream().mapToInt(depth -> depth).max().orElse(0);
    }

    private static void assertCausedBy(String cause, List<Given> commands, List<Linked> all) {
        for (var given : commands) {
            for (var event : given.events()) {
                assertThat(all)
                        .filteredOn(linked -> linked.event().id().equals(event.id()))
                        .singleElement()
                        .satisfies(linked -> {
                            assertThat(linked.cause()).isEqualTo(cause);
                            assertThat(linked.command()).isEqualTo(given.command());
                        });
                assertCausedBy(event.id(), event.commands(), all);
            }
        }
    }
}
