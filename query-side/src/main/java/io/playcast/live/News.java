package io.playcast.live;

import io.playcast.view.StoredRow;
import org.jspecify.annotations.Nullable;

/** What whoever watches a view is told. */
public sealed interface News {
    /** A row was written. Many read one of these: the view in it is parsed by the first who asks. */
    final class Changed implements News {
        private final long number;
        private final String id;
        private final StoredRow row;
        private volatile @Nullable Object view;

        private Changed(long number, String id, StoredRow row) {
            this.number = number;
            this.id = id;
            this.row = row;
        }

        /** As it came over the channel. */
        static Changed of(String message) {
            int first = message.indexOf(' ');
            int second = message.indexOf(' ', first + 1);
            return new Changed(
                    Long.parseLong(message, 0, first, 10),
                    message.substring(first + 1, second),
                    StoredRow.of(message.substring(second + 1)));
        }

        /** In the order of the view's changes. */
        public long number() {
            return number;
        }

        public String id() {
            return id;
        }

        public StoredRow row() {
            return row;
        }

        public <V> V view(Class<V> type) {
            var known = view;
            if (known == null) {
                known = row.view(type);
                view = known;
            }
            return type.cast(known);
        }
    }

    /** Changes may have been missed: the view is to be read again. */
    record Missed() implements News {}

    /** Nothing happened for a while. */
    record Quiet() implements News {}

    /** Nothing more will come. */
    record Over() implements News {}
}
