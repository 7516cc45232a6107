package io.playcast.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import io.playcast.stored.Json;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PatchTest {
    @Property(tries = 500)
    void the_patch_makes_the_one_view_into_the_other(@ForAll("views") Object from, @ForAll("views") Object to) {
        var patch = Json.stored().<JsonNode>valueToTree(Patch.between(from, to));

        assertThat(JsonPatch.apply(patch, Json.stored().valueToTree(from)))
                .isEqualTo(Json.stored().<JsonNode>valueToTree(to));
    }

    @Property(tries = 100)
    void nothing_is_to_be_done_where_nothing_changed(@ForAll("views") Object view) {
        assertThat(Patch.between(view, view)).isEmpty();
    }

    @Example
    void it_says_what_was_replaced_where() {
        assertThat(Patch.between(Map.of("host", "ann", "seats", 4), Map.of("host", "bob", "seats", 4)))
                .containsExactly(Map.of("op", "replace", "path", "/host", "value", "bob"));
    }

    /** Such as views are: an object of objects and lists, keys in any order, a slash or a tilde in a key now and then. */
    @Provide
    Arbitrary<Object> views() {
        var keys = Arbitraries.of("host", "members", "pads", "a/b", "~c", "door", "0");
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 3).map(n -> n),
                Arbitraries.of("", "ann", "bob", "ünï\"codé\n").map(s -> s),
                Arbitraries.of(true, false).map(b -> b));
        Arbitrary<Object> inner = Arbitraries.oneOf(
                leaf,
                leaf.list().ofMaxSize(5).map(list -> list),
                Arbitraries.maps(keys, leaf).ofMaxSize(4).map(map -> map));
        Arbitrary<Object> members = inner.list().ofMaxSize(5).map(list -> list);
        return Arbitraries.maps(keys, Arbitraries.oneOf(inner, members))
                .ofMaxSize(5)
                .map(map -> map);
    }
}
