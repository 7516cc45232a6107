package io.playcast.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each journey the same platform, as friends who play on one host share it; it goes down after the last. */
final class OnOnePlatform implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPlatform.class;
    }

    @Override
    public RunningPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OnOnePlatform.class))
                .computeIfAbsent(RunningPlatform.class, _ -> RunningPlatform.up(), RunningPlatform.class);
    }
}
