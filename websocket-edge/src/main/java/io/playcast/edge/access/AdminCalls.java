package io.playcast.edge.access;

import io.playcast.Metadata;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.SecurityId;
import io.playcast.id.Word;
import io.playcast.security.SecurityCommand.NoteAdminCall;
import io.playcast.security.SecurityCommand.NoteAdminRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Writes into the log what an admin is about to do, before it is done: what cannot be written down is not done. Blocks. */
@Component
final class AdminCalls {
    private static final Logger LOG = LoggerFactory.getLogger(AdminCalls.class);
    private static final String NOTED = AdminCalls.class.getName();
    private static final int REFUSED = 400;

    private final Commands commands;
    private final Ids ids;

    AdminCalls(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    private record Noted(SecurityId id, Route route, Principal admin) {}

    /** @throws io.playcast.Rejected when it cannot be written down now */
    void begin(HttpServletRequest request, Route route, Principal admin) {
        var call = new Noted(new SecurityId(ids.next()), route, admin);
        commands.send(
                keys("call/", call),
                new NoteAdminCall(call.id(), admin.user(), new Word(route.name()), target(request)));
        request.setAttribute(NOTED, call);
    }

    /** The call itself stands already; that its end cannot be written down changes nothing. */
    void end(HttpServletRequest request, int status) {
        if (status < REFUSED || !(request.getAttribute(NOTED) instanceof Noted call)) {
            return;
        }
        try {
            commands.send(
                    keys("refused/", call),
                    new NoteAdminRefusal(
                            call.id(),
                            call.admin().user(),
                            new Word(call.route().name()),
                            status));
        } catch (RuntimeException e) {
            LOG.warn("call={} status={} could not be noted: {}", call.id().value(), status, e.toString());
        }
    }

    private static Map<String, String> keys(String which, Noted call) {
        var id = call.id().value();
        return Metadata.of(which + id, id, id, call.admin().user().value());
    }

    /** What the path names, in the order of its names; what is no id of ours is left out. */
    private static @Nullable Word target(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named)) {
            return null;
        }
        return Optional.of(String.join(
                        ",",
                        new TreeMap<>(named)
                                .values().stream().map(AdminCalls::plain).toList()))
                .filter(target -> !target.isEmpty())
                .filter(Word::fits)
                .map(Word::new)
                .orElse(null);
    }

    /** An event holds nothing that somebody typed. */
    private static String plain(Object named) {
        var text = String.valueOf(named);
        return Word.fits(text) ? text : "other";
    }
}
