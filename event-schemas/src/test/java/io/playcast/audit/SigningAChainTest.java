package io.playcast.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.audit.Finding.Break;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Given a chain of ten links, signed behind the fourth and the eighth. */
class SigningAChainTest {
    private final List<ChainLine> chain = new ArrayList<>(GivenChain.of(10, 4));

    @Test
    void a_whole_one_says_how_far_signatures_vouch_for_it() {
        var finding = GivenChain.inspected(chain);

        assertThat(finding.whole()).isTrue();
        assertThat(finding.links()).isEqualTo(10);
        assertThat(finding.signed()).isEqualTo(8);
    }

    @Test
    void an_empty_one_is_whole() {
        assertThat(GivenChain.inspected(List.of()).whole()).isTrue();
    }

    @Test
    void when_the_links_before_a_signature_are_gone_it_is_truncated() {
        chain.removeLast();
        chain.removeLast();
        chain.remove(chain.size() - 2);

        isBroken(Break.TRUNCATED, 8);
    }

    @Test
    void when_its_keeper_knows_of_more_links_it_is_truncated() {
        var finding = Inspection.of(chain.iterator(), GivenChain::open, 11);

        assertThat(finding.broken()).isEqualTo(Break.TRUNCATED);
        assertThat(finding.at()).isEqualTo(11);
    }

    @Test
    void when_somebody_without_the_key_makes_a_new_tail_the_signature_tells_between_which_links() {
        var forged = new ArrayList<>(chain.subList(0, 5));
        var prev = ((ChainLine.Link) chain.get(3)).hash();
        for (int n = 5; n <= 8; n++) {
            var link = GivenChain.link(n, prev, "01JDA0000000000000000000EV");
            forged.add(link);
            prev = link.hash();
        }
        forged.add(chain.get(9));
        chain.clear();
        chain.addAll(forged);

        isBroken(Break.REWRITTEN, 5);
    }

    @Test
    void when_a_signature_is_by_another_key_it_is_said_behind_which_link() {
        chain.set(4, new ChainLine.Signed("forged"));

        isBroken(Break.WRONG_SIGNATURE, 4);
    }

    @Test
    void when_a_signature_stands_too_late_it_was_moved() {
        chain.add(chain.size() - 1, chain.remove(4));

        isBroken(Break.REORDERED, 4);
    }

    @Test
    void when_a_line_is_none_it_is_said_where() {
        chain.set(2, new ChainLine.Unreadable(3));

        isBroken(Break.UNREADABLE, 3);
    }

    @Test
    void when_a_name_stands_twice_in_an_entry_it_is_altered() {
        var link = (ChainLine.Link) chain.getFirst();
        chain.set(
                0, new ChainLine.Link("{\"by\":\"somebody else\"," + link.body().substring(1), link.hash()));

        isBroken(Break.ALTERED, 1);
    }

    private void isBroken(Break how, long at) {
        var finding = GivenChain.inspected(chain);
        assertThat(finding.broken()).as(finding.sentence()).isEqualTo(how);
        assertThat(finding.at()).as(finding.sentence()).isEqualTo(at);
    }
}
