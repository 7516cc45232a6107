package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import io.playcast.store.AggregateCache;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.commandhandling.distributed.ConsistentHash;
import org.axonframework.commandhandling.distributed.SimpleMember;
import org.axonframework.commandhandling.distributed.commandfilter.AcceptAll;
import org.jgroups.Address;
import org.jgroups.util.UUID;
import org.junit.jupiter.api.Test;

/** What a node remembers of an aggregate when a command for it comes in, and afterwards. */
class OwnershipTest {
    private static final CommandMessage<Ask> COMMAND = asCommandMessage(new Ask("lobby:1"));

    private final Address self = UUID.randomUUID();
    private final SimpleMember<Address> own = member("self", self);
    private final SimpleMember<Address> other = member("other", UUID.randomUUID());
    private final ConsistentHash mine = new ConsistentHash().with(own, 100, AcceptAll.INSTANCE);
    private final ConsistentHash theirs =
            mine.with(other, 100, AcceptAll.INSTANCE).without(own);
    private final AggregateCache remembered = new AggregateCache(10);
    private final Ownership ownership = new Ownership(remembered, () -> self);

    record Ask(@RoutingKey String what) {}

    @Test
    void what_is_its_own_is_remembered_from_command_to_command() {
        ownership.onConsistentHashChanged(mine);

        assertThat(seenBy("first")).isNull();
        assertThat(seenBy("second")).isEqualTo("first");
    }

    @Test
    void a_change_of_owners_leaves_nothing_remembered() {
        ownership.onConsistentHashChanged(mine);
        seenBy("before");

        ownership.onConsistentHashChanged(theirs);

        assertThat(remembered.containsKey("lobby:1")).isFalse();
    }

    @Test
    void what_another_owns_is_decided_on_nothing_remembered_and_leaves_nothing() {
        ownership.onConsistentHashChanged(theirs);
        remembered.put("lobby:1", "old");

        assertThat(seenBy("here by mistake")).isNull();
        assertThat(remembered.containsKey("lobby:1")).isFalse();
    }

    @Test
    void what_was_being_decided_during_a_change_is_not_remembered_past_it() {
        ownership.onConsistentHashChanged(mine);

        ownership.decide(COMMAND, () -> {
            ownership.onConsistentHashChanged(
                    theirs.with(own, 100, AcceptAll.INSTANCE).without(other));
            remembered.put("lobby:1", "decided by the old view");
        });

        assertThat(seenBy("after")).isNull();
    }

    @Test
    void a_change_that_is_told_late_does_not_win_over_a_newer_one() {
        ownership.onConsistentHashChanged(theirs);
        ownership.onConsistentHashChanged(mine);
        seenBy("here by mistake");

        assertThat(remembered.containsKey("lobby:1")).isFalse();
    }

    @Test
    void the_same_hash_told_again_takes_nothing_away() {
        ownership.onConsistentHashChanged(mine);
        seenBy("first");

        ownership.onConsistentHashChanged(mine);

        assertThat(seenBy("second")).isEqualTo("first");
    }

    /** Decides as an aggregate would: looks at what is remembered, and is remembered itself. */
    private Object seenBy(String decider) {
        var seen = new Object[1];
        ownership.decide(COMMAND, () -> {
            seen[0] = remembered.get("lobby:1");
            remembered.put("lobby:1", decider);
        });
        return seen[0];
    }

    private static SimpleMember<Address> member(String name, Address address) {
        return new SimpleMember<>(name, address, false, _ -> {});
    }
}
