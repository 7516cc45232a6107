package io.playcast.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.audit.ChainLine.Link;
import io.playcast.audit.Finding.Break;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** Given a chain, when one thing in it is changed, then the first link that is wrong is named, and what is wrong with it. */
class AlteringAChainTest {
    private static final int LINKS = 12;

    private List<ChainLine> chain = List.of();

    @BeforeTry
    void a_chain() {
        chain = new ArrayList<>(GivenChain.of(LINKS, 0));
    }

    @Property(tries = 500)
    void a_letter_of_an_entry(
            @ForAll @IntRange(min = 1, max = LINKS) int n,
            @ForAll @IntRange(max = 399) int place,
            @ForAll @IntRange(min = 1, max = 94) int by) {
        var link = (Link) chain.get(n - 1);
        var body = new StringBuilder(link.body());
        int at = place % body.length();
        body.setCharAt(at, (char) (' ' + (body.charAt(at) - ' ' + by) % 95));
        chain.set(n - 1, new Link(body.toString(), link.hash()));

        isFoundAt(n, Break.ALTERED, Break.INSERTED);
    }

    @Property(tries = 100)
    void a_digit_of_a_hash(@ForAll @IntRange(min = 1, max = LINKS) int n, @ForAll @IntRange(max = 63) int place) {
        var link = (Link) chain.get(n - 1);
        var hash = new StringBuilder(link.hash());
        hash.setCharAt(place, hash.charAt(place) == '0' ? '1' : '0');
        chain.set(n - 1, new Link(link.body(), hash.toString()));

        isFoundAt(n, Break.ALTERED);
    }

    @Property(tries = 100)
    void an_entry_and_the_hash_beside_it(@ForAll @IntRange(min = 1, max = LINKS - 1) int n) {
        var before = n == 1 ? Chain.GENESIS : ((Link) chain.get(n - 2)).hash();
        chain.set(n - 1, GivenChain.link(n, before, "01JDA0000000000000000000EV"));

        isFoundAt(n + 1, Break.ALTERED);
    }

    @Property(tries = 100)
    void a_link_taken_out(@ForAll @IntRange(min = 1, max = LINKS - 1) int n) {
        chain.remove(n - 1);

        isFoundAt(n, Break.REMOVED);
    }

    @Property(tries = 100)
    void two_links_that_changed_places(
            @ForAll @IntRange(min = 1, max = LINKS) int one, @ForAll @IntRange(min = 1, max = LINKS) int other) {
        net.jqwik.api.Assume.that(one != other);
        Collections.swap(chain, one - 1, other - 1);

        isFoundAt(Math.min(one, other), Break.REORDERED);
    }

    @Property(tries = 100)
    void a_link_put_in(
            @ForAll @IntRange(min = 1, max = LINKS) int behind, @ForAll @IntRange(min = 1, max = LINKS) int copy) {
        net.jqwik.api.Assume.that(copy <= behind);
        chain.add(behind, chain.get(copy - 1));

        isFoundAt(behind + 1, Break.INSERTED);
    }

    @Property(tries = 100)
    void a_link_put_in_with_a_number_of_its_own(@ForAll @IntRange(min = 1, max = LINKS - 1) int behind) {
        var before = ((Link) chain.get(behind - 1)).hash();
        chain.add(behind, GivenChain.link(behind + 1, before, "01JDA0000000000000000000EV"));

        isFoundAt(behind + 2, Break.INSERTED);
    }

    private void isFoundAt(long n, Break... how) {
        var finding = GivenChain.inspected(chain);
        assertThat(finding.broken()).as(finding.sentence()).isIn((Object[]) how);
        assertThat(finding.at()).as(finding.sentence()).isEqualTo(n);
        assertThat(finding.links()).isEqualTo(n - 1);
    }
}
