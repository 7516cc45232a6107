package io.playcast.edge.signin.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of accounts: each address is answered by the one file of their application, which then reads the address itself. */
@Controller
final class AccountPages {
    @GetMapping({"/account", "/account/", "/account/{page:[^.]+}", "/account/{page:[^.]+}/{part:[^.]+}"})
    String account() {
        return "forward:/account/index.html";
    }
}
