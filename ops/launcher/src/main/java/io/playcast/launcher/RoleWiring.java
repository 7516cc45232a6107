package io.playcast.launcher;

import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Brings in the wiring classes of the role this process was started with. */
class RoleWiring implements ImportSelector, EnvironmentAware {
    private Role role = Role.ALL;

    @Override
    public void setEnvironment(Environment environment) {
        role = Role.named(environment.getProperty("playcast.role", "all"));
    }

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return role.wiring().stream().map(Class::getName).toArray(String[]::new);
    }
}
