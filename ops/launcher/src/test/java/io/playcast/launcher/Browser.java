package io.playcast.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A browser as far as signing in needs one: it keeps cookies, follows no redirect by itself, and does what the pages' scripts do. */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CSRF_COOKIE = "XSRF-TOKEN";

    private static final AtomicInteger BROWSERS = new AtomicInteger();

    private final AllInOne platform;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final String verifier = random();

    record Answer(int status, String body, Map<String, String> location, String target, int retryAfter) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }
    }

    /** Each comes from a loopback address of its own, for who guesses wrong is counted by it, and all tests' platforms share one Redis. */
    Browser(AllInOne platform) {
        this.platform = platform;
        this.http = HttpClient.newBuilder()
                .localAddress(anotherAddress())
                .sslContext(platform.trust().tls())
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static InetAddress anotherAddress() {
        int next = BROWSERS.incrementAndGet();
        try {
            return InetAddress.getByAddress(new byte[] {127, 1, (byte) (next >> 8), (byte) next});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** As a page's script does: JSON, and the token that other pages cannot read. */
    Answer say(String path, Map<String, String> body) {
        get("/account/api/me");
        return sayWithout(path, body, cookie(CSRF_COOKIE));
    }

    Answer sayWithout(String path, Map<String, String> body, String csrf) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", csrf)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer delete(String path) {
        get("/account/api/me");
        return send(request(path).header("X-XSRF-TOKEN", cookie(CSRF_COOKIE)).DELETE());
    }

    Answer form(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(fields))));
    }

    /** The first step of the code flow with PKCE. */
    Answer authorize() {
        return get("/oauth2/authorize?" + query(authorization()));
    }

    Map<String, String> authorization() {
        return Map.of(
                "response_type", "code",
                "client_id", "playcast-web",
                "scope", "openid",
                "state", "s",
                "redirect_uri", platform.base() + "/account/",
                "code_challenge_method", "S256",
                "code_challenge", challenge(verifier));
    }

    Answer exchange(String code) {
        return form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "playcast-web",
                        "code",
                        code,
                        "redirect_uri",
                        platform.base() + "/account/",
                        "code_verifier",
                        verifier));
    }

    Answer refresh(String client, String token) {
        return form(
                "/oauth2/token", Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", token));
    }

    /** Signed in already: a code, and tokens for it. */
    JsonNode tokens() {
        var code = authorize().location().get("code");
        var answer = exchange(code);
        if (answer.status() != 200) {
            throw new AssertionError("no tokens: " + answer);
        }
        return answer.json();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .map(cookie -> cookie.getValue())
                .orElse("");
    }

    /** What another browser was given, as if it were this one. */
    void put(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookies.getCookieStore().add(platform.base(), cookie);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(platform.base() + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var target = answer.headers().firstValue("Location").orElse("");
            int wait = answer.headers()
                    .firstValue("Retry-After")
                    .map(Integer::parseInt)
                    .orElse(0);
            return new Answer(answer.statusCode(), answer.body(), parameters(target), target, wait);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String location) {
        int question = location.indexOf('?');
        if (question < 0) {
            return Map.of();
        }
        return java.util.Arrays.stream(location.substring(question + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
