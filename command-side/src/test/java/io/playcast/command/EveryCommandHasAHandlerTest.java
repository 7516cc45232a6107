package io.playcast.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountCommand;
import io.playcast.game.GameCommand;
import io.playcast.lobby.LobbyCommand;
import io.playcast.presence.PresenceCommand;
import io.playcast.quality.QualityCommand;
import io.playcast.security.SecurityCommand;
import io.playcast.session.SessionCommand;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

class EveryCommandHasAHandlerTest {
    @Test
    void each_command_is_handled_in_exactly_one_place() {
        assertThat(handlers().map(handler -> handler.getParameterTypes()[0]))
                .containsExactlyInAnyOrderElementsOf(commands().toList());
    }

    @Test
    void each_aggregate_answers_for_what_is_not_there_too() {
        assertThat(handlers().filter(h -> h.getDeclaringClass().isAnnotationPresent(Aggregate.class)))
                .isNotEmpty()
                .allSatisfy(
                        h -> assertThat(h.getAnnotation(CreationPolicy.class).value())
                                .isEqualTo(AggregateCreationPolicy.CREATE_IF_MISSING));
    }

    private static Stream<Class<?>> commands() {
        return Stream.of(
                        LobbyCommand.class,
                        SessionCommand.class,
                        PresenceCommand.class,
                        QualityCommand.class,
                        AccountCommand.class,
                        GameCommand.class,
                        SecurityCommand.class)
                .flatMap(domain -> Stream.of(domain.getPermittedSubclasses()));
    }

    private static Stream<java.lang.reflect.Method> handlers() {
        return shells().stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class));
    }

    /** Found as Spring finds them, so a shell outside of the scan is a missing handler. */
    private static List<Class<?>> shells() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        scan.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return scan.findCandidateComponents("io.playcast.*.command").stream()
                .<Class<?>>map(found -> {
                    try {
                        return Class.forName(found.getBeanClassName());
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
