package io.playcast.session.projection;

import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import io.playcast.session.SessionView.Summary;
import io.playcast.session.WatchedMinutes;
import io.playcast.view.Seen;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a session record stands in DynamoDB: one plain attribute for each fact, and the number of the last event in it. */
final class SessionItem {
    static final String SEQ = "seq";

    private SessionItem() {}

    static Map<String, AttributeValue> of(Seen<SessionRecord> row) {
        var record = row.view();
        var item = new HashMap<String, AttributeValue>();
        item.put(SessionTable.SESSION, text(record.session().value()));
        item.put(SessionTable.KIND, text(SessionTable.SESSION));
        item.put(SEQ, number(row.seq()));
        item.put("lobby", text(record.lobby().value()));
        item.put("agent", text(record.agent().value()));
        item.put("owner", text(record.owner().value()));
        item.put("profile", text(lower(record.profile())));
        item.put("opened", text(record.opened().toString()));
        var watched = record.watched().stream().map(user -> text(user.value())).toList();
        item.put("watched", AttributeValue.fromL(watched));
        if (record.ended() != null && record.summary() != null) {
            item.put("ended", text(record.ended().toString()));
            item.put("reason", text(lower(record.summary().reason())));
            item.put("seconds", number(record.summary().seconds()));
            item.put("viewers", number(record.summary().viewers()));
            var minutes = record.summary().minutes();
            if (minutes != null) {
                item.put("minutesLow", number(minutes.low()));
                item.put("minutesMedium", number(minutes.medium()));
                item.put("minutesHigh", number(minutes.high()));
            }
        }
        return item;
    }

    static Seen<SessionRecord> row(Map<String, AttributeValue> item) {
        var ended = item.get("ended");
        var record = new SessionRecord(
                new SessionId(item.get(SessionTable.SESSION).s()),
                new LobbyId(item.get("lobby").s()),
                new DeviceId(item.get("agent").s()),
                new UserId(item.get("owner").s()),
                Profile.valueOf(upper(item.get("profile"))),
                Instant.parse(item.get("opened").s()),
                item.get("watched").l().stream()
                        .map(user -> new UserId(user.s()))
                        .toList(),
                ended == null ? null : Instant.parse(ended.s()),
                summary(item));
        return new Seen<>(Long.parseLong(item.get(SEQ).n()), record);
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static @Nullable Summary summary(Map<String, AttributeValue> item) {
        return item.containsKey("ended")
                ? new Summary(
                        EndReason.valueOf(upper(item.get("reason"))),
                        Long.parseLong(item.get("seconds").n()),
                        Integer.parseInt(item.get("viewers").n()),
                        minutes(item))
                : null;
    }

    private static @Nullable WatchedMinutes minutes(Map<String, AttributeValue> item) {
        return item.containsKey("minutesLow")
                ? new WatchedMinutes(
                        Long.parseLong(item.get("minutesLow").n()),
                        Long.parseLong(item.get("minutesMedium").n()),
                        Long.parseLong(item.get("minutesHigh").n()))
                : null;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(AttributeValue value) {
        return value.s().toUpperCase(Locale.ROOT);
    }
}
