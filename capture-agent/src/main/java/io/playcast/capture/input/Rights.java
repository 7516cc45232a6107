package io.playcast.capture.input;

import io.playcast.lobby.InputAccess;
import java.util.List;

/**
 * What one viewer may do at this moment, as the lobby's events say.
 *
 * @param pads the pads the viewer's device holds, 0 to 3; its first pad plays the first of them, and so on
 */
public record Rights(InputAccess access, List<Integer> pads) {

    public static final Rights NONE = new Rights(InputAccess.NONE, List.of());

    public Rights {
        pads = List.copyOf(pads);
        for (int pad : pads) {
            if (pad < 0 || pad > 3) throw new IllegalArgumentException("A pad is 0 to 3");
        }
    }
}
