package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.command.CommandSide;
import io.playcast.command.LocalCommandBus;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/** Which beans a command side would have with Axon Server, and without it. None is made: no server can be run here. */
class AxonServerWiringTest {
    private static final String OURS = "AxonAutoConfiguration";
    private static final String CONNECTORS = "AxonServerBusAutoConfiguration";

    @EnableAutoConfiguration
    static class Platform {}

    @Test
    void unless_it_is_asked_for_the_store_and_the_bus_are_the_platforms_own() {
        try (var planned = new Planned(Map.of("axon.axonserver.enabled", false))) {
            assertThat(planned.makerOf(EventStore.class)).containsExactly(OURS);
            assertThat(planned.typesOf(CommandBus.class)).containsExactly(LocalCommandBus.class.getSimpleName());
        }
    }

    @Test
    @EnabledIf("isConnectorThere")
    void asked_for_it_carries_the_commands_and_keeps_the_events() {
        try (var planned = new Planned(Map.of("axon.axonserver.enabled", true))) {
            assertThat(planned.makerOf(EventStore.class)).containsExactly(CONNECTORS);
            assertThat(planned.typesOf(CommandBus.class))
                    .containsExactlyInAnyOrder("AxonServerCommandBus", LocalCommandBus.class.getSimpleName());
        }
    }

    @Test
    @EnabledIf("isConnectorThere")
    void asked_for_commands_only_it_leaves_the_events_where_they_are() {
        try (var planned =
                new Planned(Map.of("axon.axonserver.enabled", true, "axon.axonserver.event-store.enabled", false))) {
            assertThat(planned.makerOf(EventStore.class)).containsExactly(OURS);
            assertThat(planned.typesOf(CommandBus.class)).contains("AxonServerCommandBus");
        }
    }

    /** Only with the Maven profile {@code axon-server}. */
    static boolean isConnectorThere() {
        return ClassUtils.isPresent(
                "org.axonframework.axonserver.connector.AxonServerConfiguration",
                AxonServerWiringTest.class.getClassLoader());
    }

    /** A context whose beans are decided upon and not made. */
    private static final class Planned extends AnnotationConfigApplicationContext {
        Planned(Map<String, Object> properties) {
            getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            register(Platform.class, CommandSide.class);
            refresh();
        }

        @Override
        protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beans) {
            // none is made
        }

        @Override
        protected void finishRefresh() {
            // nor started
        }

        Stream<String> makerOf(Class<?> type) {
            return names(type)
                    .map(name -> (AnnotatedBeanDefinition) getBeanDefinition(name))
                    .map(AnnotatedBeanDefinition::getFactoryMethodMetadata)
                    .map(made ->
                            ClassUtils.getShortName(Objects.requireNonNull(made).getDeclaringClassName()));
        }

        Stream<String> typesOf(Class<?> type) {
            return names(type).map(this::getType).filter(Objects::nonNull).map(Class::getSimpleName);
        }

        private Stream<String> names(Class<?> type) {
            return Stream.of(getBeanNamesForType(type, true, false));
        }
    }
}
