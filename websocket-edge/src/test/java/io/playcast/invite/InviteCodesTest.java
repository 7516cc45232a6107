package io.playcast.invite;

import static io.playcast.twin.SomeIds.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import io.playcast.id.InviteId;
import io.playcast.secret.HmacKey;
import io.playcast.twin.InMemoryClaims;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InviteCodesTest {
    private final InMemoryClaims claims = new InMemoryClaims();
    private HmacKey key;

    @BeforeEach
    void a_server_key(@TempDir Path home) {
        key = HmacKey.in(home.resolve("invite.key"));
    }

    @Test
    void a_code_leads_back_to_its_invite() {
        var codes = new InviteCodes(claims, key, new Random(1));

        var code = codes.claim(invite("A"));

        assertThat(codes.find(code)).contains(invite("A"));
    }

    @Test
    void a_code_that_is_taken_is_drawn_again() {
        var first = new InviteCodes(claims, key, new Random(7)).claim(invite("A"));

        var second = new InviteCodes(claims, key, new Random(7)).claim(invite("B"));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void a_released_code_leads_nowhere() {
        var codes = new InviteCodes(claims, key, new Random(1));
        var code = codes.claim(invite("A"));

        codes.release(invite("A"));

        assertThat(codes.find(code)).isEmpty();
    }

    @Test
    void a_code_stays_out_of_logs() {
        assertThat(InviteCode.typed("abc-234").value()).isEqualTo("ABC234");
        assertThat(InviteCode.typed("abc-234").toString()).doesNotContain("ABC234");
        assertThatThrownBy(() -> InviteCode.typed("ABC10O"))
                .isInstanceOf(Rejected.class)
                .hasMessageNotContaining("ABC10O");
    }

    private static InviteRef invite(String name) {
        return new InviteRef(LOBBY, new InviteId("0".repeat(25) + name));
    }
}
