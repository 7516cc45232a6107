package io.playcast.lobby.projection;

import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Role;

/** What lists of lobbies are sorted by, the most of it first; those with as much of it by their ids, newest first. */
public enum LobbySort {
    NEWEST("") {
        @Override
        String key(LobbyView view) {
            return "";
        }
    },
    MEMBERS("m") {
        @Override
        String key(LobbyView view) {
            return counted(view.members().size());
        }
    },
    FREE_SEATS("f") {
        @Override
        String key(LobbyView view) {
            return counted(freeSeats(view));
        }
    };

    private final String letter;

    LobbySort(String letter) {
        this.letter = letter;
    }

    /** What stands before the id in an entry of a list. */
    abstract String key(LobbyView view);

    /** Of the places that follow a cursor of this sort. */
    public String pattern() {
        return letter + (this == NEWEST ? "" : "\\d{3}-") + "[0-9A-HJKMNP-TV-Z]{26}";
    }

    /** Players that it still has room for. */
    public static int freeSeats(LobbyView view) {
        long players = view.members().stream()
                .filter(member -> member.role() == Role.PLAYER)
                .count();
        return (int) Math.max(0, view.capacity() - players);
    }

    String counted(int count) {
        return letter + "%03d-".formatted(count);
    }
}
