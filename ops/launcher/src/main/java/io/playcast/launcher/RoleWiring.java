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

    /** @throws IllegalStateException for an edge alone: the command bus of this release ends at its process */
    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        if (role == Role.EDGE) {
            throw new IllegalStateException(
                    "Role edge needs a command side in the same process, for commands do not travel between processes yet:"
                            + " start role all");
        }
        return role.wiring().stream().map(Class::getName).toArray(String[]::new);
    }
}
