package io.playcast.edge.socket;

import io.playcast.account.Principal;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;

/** Who is at the other end of a socket, as hello and its token said.
 *
 * @param line the client line the socket takes up, a ULID
 * @param serial of the ticket it came with; a newer socket of the line has a higher one
 */
public record Identity(Principal principal, Device device, String line, long serial) {
    public UserId user() {
        return principal.user();
    }

    public DeviceId deviceId() {
        return device.id();
    }

    public boolean isAgent() {
        return device.kind() == DeviceKind.AGENT;
    }
}
