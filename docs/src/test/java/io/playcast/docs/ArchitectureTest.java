package io.playcast.docs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.playcast.card.Card;
import io.playcast.command.Decision;
import io.playcast.stored.EventNames;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateLifecycle;

/** The rules the POMs cannot hold. Each has bitten a code base of this kind. */
@AnalyzeClasses(packages = "io.playcast", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] COMMAND_SIDE = {
        "io.playcast.command..",
        "io.playcast.store..",
        "io.playcast.timer..",
        "io.playcast.lobby.command..",
        "io.playcast.session.command..",
        "io.playcast.presence.command..",
        "io.playcast.quality.command..",
        "io.playcast.account.command..",
        "io.playcast.game.command.."
    };
    private static final String[] BEHIND_THE_BUS = Stream.concat(
                    Stream.of(COMMAND_SIDE),
                    Stream.of(
                            "io.playcast..projection..",
                            "io.playcast..query..",
                            "io.playcast.log..",
                            "io.playcast.letter..",
                            "io.playcast.view..",
                            "io.playcast.rebuild.."))
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule rules_and_states_are_pure = noClasses()
            .that()
            .haveNameMatching(".*\\.command\\..*(Rules|State)(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..", "org.axonframework..", "java.sql..", "java.io..")
                    .or(DescribedPredicate.describe(
                            "are clocks or randomness",
                            type -> type.isAssignableTo(Clock.class)
                                    || type.isAssignableTo(Random.class)
                                    || type.isAssignableTo(ThreadLocalRandom.class))))
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule the_contract_needs_no_framework = noClasses()
            .that(resideInAPackage(
                            "io.playcast.(lobby|session|presence|quality|account|game|card|id|wire|feed|password|bar|directory)..")
                    .and(DescribedPredicate.describe("belong to event-schemas", ArchitectureTest::isContract)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..",
                            "org.axonframework..",
                            "java.sql..",
                            "com.fasterxml.jackson.databind..")
                    .and(DescribedPredicate.not(DescribedPredicate.describe(
                            "are Axon's two routing annotations",
                            type -> type.isAnnotation() && type.getPackageName().startsWith("org.axonframework")))));

    @ArchTest
    static final ArchRule the_edge_never_sees_behind_the_bus = noClasses()
            .that()
            .resideInAnyPackage("io.playcast.edge..", "io.playcast.account.edge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BEHIND_THE_BUS);

    @ArchTest
    static final ArchRule the_command_side_never_reads_a_view = noClasses()
            .that()
            .resideInAnyPackage(COMMAND_SIDE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.playcast..projection..", "io.playcast..query..", "io.playcast.edge..", "io.lettuce..");

    @ArchTest
    static final ArchRule native_code_stays_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackages("io.playcast.capture.jna..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.jna..");

    @ArchTest
    static final ArchRule the_agent_has_no_framework = noClasses()
            .that()
            .resideInAnyPackage("io.playcast.capture..", "io.playcast.client..", "io.playcast.agent..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..");

    @ArchTest
    static final ArchRule events_are_applied_in_aggregates_and_their_decisions_only = noClasses()
            .that()
            .areNotAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
            .and()
            .areNotAssignableTo(Decision.class)
            .and()
            // Asks whether an event is new, and applies none.
            .haveNameNotMatching(".*SnapshotTriggers.*")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AggregateLifecycle.class);

    /** What people type lives in cards; ids are text, but of a shape of their own. */
    @ArchTest
    static void an_event_holds_no_free_text(JavaClasses all) {
        var held = EventNames.all().stream()
                .map(EventNames::classOf)
                .flatMap(event -> HeldTypes.of(event).entrySet().stream())
                .toList();

        assertThat(held).extracting(Map.Entry::getKey).contains("LobbyCreated.settings.guestDefaults.access.gamepad");
        assertThat(held)
                .filteredOn(type -> CharSequence.class.isAssignableFrom(type.getValue())
                        || type.getValue() == Card.class
                        || type.getValue() == Object.class)
                .as("typed text in an event")
                .isEmpty();
    }

    /** The one package apart is named after C headers, such as libavutil's. */
    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = classes()
            .that()
            .resideOutsideOfPackage("io.playcast.capture.jna")
            .should()
            .haveNameNotMatching(".*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto|Mapper|Processor)");

    @ArchTest
    static void every_package_a_rule_names_exists(JavaClasses all) {
        for (var name : new String[] {
            "io.playcast.lobby.command",
            "io.playcast.store",
            "io.playcast.timer",
            "io.playcast.log",
            "io.playcast.letter",
            "io.playcast.lobby.projection",
            "io.playcast.lobby.query",
            "io.playcast.edge",
            "io.playcast.account.edge",
            "io.playcast.capture.jna",
            "io.playcast.client",
            "io.playcast.agent",
            "io.playcast.session.command",
            "io.playcast.presence.command",
            "io.playcast.quality.command",
            "io.playcast.account.command",
            "io.playcast.game.command",
            "io.playcast.command",
            "io.playcast.view",
            "io.playcast.rebuild",
            "io.playcast.feed.projection"
        }) {
            assertThat(all.containPackage(name)).as(name).isTrue();
        }
    }

    private static boolean isContract(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString().contains("event-schemas"))
                .orElse(false);
    }
}
