package io.playcast.edge.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages' own addresses: each is answered by the one file of its application, which then reads the address itself. */
@Controller
final class Pages {
    @GetMapping({"/", "/join/{code}", "/lobby/{id}"})
    String player() {
        return "forward:/player/index.html";
    }

    @GetMapping({"/console", "/console/", "/console/{page:[^.]+}", "/console/{page:[^.]+}/{part:[^.]+}"})
    String console() {
        return "forward:/console/index.html";
    }
}
