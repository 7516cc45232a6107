package io.playcast.edge.signin.factor;

import io.playcast.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Passkeys as browsers write and read them in JSON (WebAuthn §5.1.8 to §5.1.10); Spring's own classes, with its own module. */
final class PasskeyJson {
    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    private record Named(@Nullable String name) {}

    record Made(@Nullable String label, @Nullable PublicKeyCredential<AuthenticatorAttestationResponse> credential) {}

    private record Shown(@Nullable PublicKeyCredential<AuthenticatorAssertionResponse> credential) {}

    static String text(PublicKeyCredentialRequestOptions options) {
        return JSON.writeValueAsString(options);
    }

    /** @param name what the person's device calls the passkey; nobody else is told */
    static String text(PublicKeyCredentialCreationOptions options, String name) {
        ObjectNode tree = JSON.valueToTree(options);
        tree.withObject("user").put("name", name).put("displayName", name);
        return JSON.writeValueAsString(tree);
    }

    static @Nullable String name(String body) {
        return read(body, Named.class).name();
    }

    /** With nothing missing. @throws Rejected {@code bad-request} */
    static Made made(String body) {
        var made = read(body, Made.class);
        credential(made);
        return made;
    }

    static PublicKeyCredential<AuthenticatorAttestationResponse> credential(Made made) {
        var credential = made.credential();
        if (credential == null
                || credential.getRawId() == null
                || credential.getResponse() == null
                || credential.getResponse().getAttestationObject() == null
                || credential.getResponse().getClientDataJSON() == null) {
            throw unreadable();
        }
        return credential;
    }

    /** The same. */
    static PublicKeyCredential<AuthenticatorAssertionResponse> shown(String body) {
        var credential = read(body, Shown.class).credential();
        if (credential == null
                || credential.getRawId() == null
                || credential.getResponse() == null
                || credential.getResponse().getAuthenticatorData() == null
                || credential.getResponse().getClientDataJSON() == null
                || credential.getResponse().getSignature() == null) {
            throw unreadable();
        }
        return credential;
    }

    private static <T> T read(String body, Class<T> as) {
        if (body.length() > LONGEST) {
            throw unreadable();
        }
        try {
            var read = JSON.readValue(body, as);
            if (read == null) {
                throw unreadable();
            }
            return read;
        } catch (JacksonException | IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static Rejected unreadable() {
        return Rejected.badRequest("body", "The body is not the JSON object this address takes");
    }
}
