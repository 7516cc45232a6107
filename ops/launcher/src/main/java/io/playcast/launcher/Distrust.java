package io.playcast.launcher;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether something failed because an engine showed a certificate that we do not trust; libraries say so in the depth of their causes only. */
final class Distrust {
    private Distrust() {}

    /** A sentence for the operator.
     *
     * @param engine by its name
     * @param setting that says whom to trust
     */
    static Optional<String> of(String engine, String setting, Throwable problem) {
        return causes(problem)
                .filter(cause -> cause instanceof CertificateException
                        || cause instanceof CertPathBuilderException
                        || cause instanceof CertPathValidatorException)
                .reduce((_, deeper) -> deeper)
                .map(cause -> "%s showed a certificate that is not trusted (%s); %s says which authority is"
                        .formatted(engine, cause.getMessage(), setting));
    }

    static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause);
    }
}
