package io.playcast.command;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What an Axon shell does with its rules: remember on what state they decided, apply what they decided.
 *
 * @param stream what was decided about
 * @param version number of the last event the decision has seen, -1 for none
 */
public record Decision(String stream, long version) {
    private static final String KEY = Decision.class.getName();
    private static final long NOTHING = -1;

    /** The number of the last event, which is the command's answer; null when nothing had to happen. */
    public static @Nullable Long about(Object stream, Supplier<? extends List<?>> rules) {
        var version = AggregateLifecycle.getVersion();
        var decision = new Decision(stream.toString(), version == null ? NOTHING : version);
        CurrentUnitOfWork.get().resources().put(KEY, decision);
        var events = rules.get();
        events.forEach(AggregateLifecycle::apply);
        return events.isEmpty() ? null : AggregateLifecycle.getVersion();
    }

    /** The one made in this unit of work, by whichever shell; null when the command went to none. */
    static @Nullable Decision in(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getResource(KEY);
    }
}
