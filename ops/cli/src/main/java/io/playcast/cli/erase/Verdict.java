package io.playcast.cli.erase;

import io.playcast.cli.erase.Certificates.Kept;
import io.playcast.store.SubjectRecords;
import java.util.ArrayList;
import java.util.List;

/** Whether a certificate still says the truth: it is ours, it found nothing, and the person is erased now. */
record Verdict(Kept kept, SubjectRecords records) {
    /** Empty when it holds. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        var subject = kept.certificate().subject();
        if (!kept.genuine()) {
            problems.add("it was changed, or sealed under another master key");
        }
        if (!kept.certificate().clean()) {
            problems.add("it says itself that something was found or left out");
        }
        if (records.erasure(subject).isEmpty()) {
            problems.add("this person is not marked as erased");
        }
        if (records.hasKey(subject)) {
            problems.add("this person has a key");
        }
        if (records.cards(subject).stream().anyMatch(card -> card.text() != null)) {
            problems.add("a card of this person opens");
        }
        return problems;
    }
}
