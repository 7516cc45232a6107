package io.playcast.cli.erase;

import io.playcast.card.ShownCard;
import io.playcast.cli.Installation;
import io.playcast.cli.Refusal;
import io.playcast.cli.Terminal;
import io.playcast.id.UserId;
import io.playcast.store.MasterSeal;
import io.playcast.store.SubjectRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Erases a person and proves it: reads their texts, asks, waits until the key is gone, and looks for the texts everywhere. */
public final class Erasing implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Stores stores;
    private final SubjectRecords records;
    private final Certificates certificates;
    private final Terminal terminal;

    private Erasing(Stores stores, SubjectRecords records, Certificates certificates, Terminal terminal) {
        this.stores = stores;
        this.records = records;
        this.certificates = certificates;
        this.terminal = terminal;
    }

    public static Erasing of(Installation installation, Map<String, String> environment, Terminal terminal) {
        var master = Stores.masterKey(installation, environment);
        if (!Files.exists(master)) {
            throw Refusal.missing("There is no master key at " + master + ", so no card can be read.");
        }
        var stores = Stores.of(installation, environment);
        return new Erasing(
                stores,
                SubjectRecords.of(stores.database(), master),
                new Certificates(installation.state().erasures(), MasterSeal.of(master, Certificates.PURPOSE)),
                terminal);
    }

    /** How many texts of theirs can be read now. */
    public int texts(UserId subject) {
        return readable(subject).size();
    }

    public boolean isErased(UserId subject) {
        return records.erasure(subject).isPresent() && !records.hasKey(subject);
    }

    /** @param known texts to look for beside those in the cards @param agreed asked last of all, when nothing has happened yet
     *  @param call has the person erased @return whether nothing was found anywhere */
    public boolean erase(UserId subject, Collection<String> known, BooleanSupplier agreed, Consumer<UserId> call) {
        var needles = Needles.of(
                Stream.concat(readable(subject).stream(), known.stream()).toList());
        if (needles.texts() == 0 && isErased(subject)) {
            throw Refusal.failed("This person is erased already, so their texts are not known any more;"
                    + " give some with --text, or say ops/playcast erase verify.");
        }
        requireReachable();
        if (!agreed.getAsBoolean()) {
            throw Refusal.failed("Nobody was erased.");
        }
        call.accept(subject);
        await(subject);
        var certificate = certificate(subject, needles);
        var file = certificates.write(certificate);
        terminal.say("Certificate: " + file);
        return certificate.clean();
    }

    /** @param texts to look for once more @return whether every certificate holds and nothing was found */
    public boolean verify(List<UserId> subjects, Collection<String> texts) {
        var kept = subjects.isEmpty()
                ? certificates.all()
                : subjects.stream()
                        .flatMap(one -> certificates.of(one).stream())
                        .toList();
        if (kept.isEmpty()) {
            throw Refusal.failed("There is no certificate" + (subjects.isEmpty() ? "." : " of that person."));
        }
        boolean good = true;
        for (var one : kept) {
            good &= told(one.file(), new Verdict(one, records).problems());
        }
        var needles = Needles.of(texts);
        if (needles.texts() > 0) {
            good &= new Scan(stores.all(), terminal).of(needles).stream().allMatch(Scanned::clean);
        }
        return good;
    }

    @Override
    public void close() {
        stores.close();
    }

    private void requireReachable() {
        try {
            stores.all().forEach(Store::requireReachable);
        } catch (ScanFailed problem) {
            throw Refusal.failed("Nobody was erased, since it could not be proved. " + problem.getMessage());
        }
    }

    private boolean told(Path file, List<String> problems) {
        if (problems.isEmpty()) {
            terminal.step(file + " holds");
        } else {
            terminal.complain(file + ": " + String.join("; ", problems));
        }
        return problems.isEmpty();
    }

    private List<String> readable(UserId subject) {
        return records.cards(subject).stream()
                .map(ShownCard::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void await(UserId subject) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isErased(subject)) {
            if (Instant.now().isAfter(deadline)) {
                throw Refusal.failed("The erasure is in the log, but the key is still there after a minute:"
                        + " see ops/playcast logs, then say this again.");
            }
            terminal.busy("waiting until the key is gone");
            java.util.concurrent.locks.LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        terminal.step("the key of " + subject + " is gone");
    }

    private Certificate certificate(UserId subject, Needles needles) {
        var from = Instant.now();
        var scanned = new Scan(stores.all(), terminal).of(needles);
        var erasure = records.erasure(subject).orElseThrow();
        return new Certificate(
                subject,
                erasure.at(),
                erasure.by(),
                System.getProperty("user.name"),
                !records.hasKey(subject),
                records.cards(subject).size(),
                texts(subject),
                needles.texts(),
                needles.tooShort(),
                from,
                Instant.now(),
                scanned);
    }
}
