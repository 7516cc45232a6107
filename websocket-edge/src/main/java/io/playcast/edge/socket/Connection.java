package io.playcast.edge.socket;

import io.playcast.Rejected;
import io.playcast.edge.limit.Allowance;
import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.limit.Household;
import io.playcast.id.CardRef;
import io.playcast.wire.CloseCode;
import io.playcast.wire.ServerMessage;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** One socket of one client, from its opening to its close. Every method may be called by any thread; none blocks. */
public final class Connection {
    private static final int MOST_MESSAGES = 256;
    private static final int BAD_FRAMES = 3;
    /** Whoever is told so often in a row to wait, and does not, is not listening. */
    private static final int OVERRUNS = 100;

    private final String id;
    private final Outbox outbox;
    private final Lane lane;
    private final Vitals vitals;
    private final Allowance allowance;
    private final String address;
    /** Made when the first message comes: a socket that only listens needs none. */
    private final Set<String> streams = ConcurrentHashMap.newKeySet();

    private final Set<CardRef> cardsSent = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Identity identity;
    private volatile boolean greeted;
    private volatile boolean gone;
    private boolean helloRead;
    private int badFrames;
    private int overruns;

    Connection(String id, WebSocketSession session, Executor threads, long nowMs, PerMinute many) {
        this.id = id;
        this.outbox = new Outbox(Wire.of(session));
        this.lane = new Lane(threads, MOST_MESSAGES);
        this.vitals = new Vitals(nowMs);
        this.allowance = new Allowance(many);
        this.address = address(session);
    }

    /** A ULID, new for each socket. */
    public String id() {
        return id;
    }

    Vitals vitals() {
        return vitals;
    }

    /** A frame came, of whatever kind. */
    public void heard(long nowMs) {
        vitals.heard(nowMs);
    }

    /** When the last frame came, by the edge's clock. */
    public long heardMs() {
        return vitals.heardMs();
    }

    /** Empty until hello has named somebody. */
    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    /** True for the first hello; what follows it waits until it is answered. Called by the reading thread alone. */
    public boolean firstHello() {
        boolean first = !helloRead;
        helloRead = true;
        return first;
    }

    /** Whether hello was read, answered or not. */
    public boolean helloRead() {
        return helloRead;
    }

    /** For code that runs after hello only. */
    public Identity who() {
        return identity().orElseThrow(() -> new Rejected("unavailable", "This socket has not said hello"));
    }

    public void identify(Identity who) {
        identity = who;
    }

    /** Whether welcome was sent. */
    public boolean greeted() {
        return greeted;
    }

    /** Does this after everything the client sent before; false when 256 messages wait already. */
    public boolean inOrder(Runnable task) {
        return lane.offer(task);
    }

    /** The same for what does not block: now and here if nothing is before it; over when its stage is. */
    public boolean inOrderAsync(Supplier<CompletionStage<?>> task) {
        return lane.offerAsync(task);
    }

    /** False when the socket is closing: now, or because this frame was one too many. */
    public boolean send(WebSocketMessage<?> frame) {
        vitals.sent();
        return outbox.offer(frame);
    }

    /** A frame of which only the last one of its kind matters: presence of somebody, quality of a connection. */
    public boolean sendLatest(String kind, WebSocketMessage<?> frame) {
        vitals.sent();
        return outbox.offerLatest(kind, frame);
    }

    public boolean send(ServerMessage message) {
        return send(Encoded.of(message));
    }

    /** A ping is no message: pages do not see it, so it does not end a silence. */
    void ping() {
        outbox.offer(new PingMessage());
    }

    void cut() {
        outbox.cut();
    }

    /** Collects what is sent from now on, so that welcome can go first. */
    public void holdForWelcome() {
        outbox.hold();
    }

    public void welcome(ServerMessage welcome) {
        greeted = true;
        outbox.release(Encoded.of(welcome));
    }

    public void close(CloseCode code) {
        outbox.close(Outbox.status(code));
    }

    /** The client said that it leaves. */
    public void leave() {
        outbox.close(CloseStatus.NORMAL);
    }

    /** The reason this side gave for closing, if it does. */
    public Optional<CloseStatus> closing() {
        return Optional.ofNullable(outbox.closing());
    }

    /** The socket is no more; it is subscribed to nothing from now on. */
    public boolean isGone() {
        return gone;
    }

    void markGone() {
        gone = true;
    }

    /** Names of the streams this socket is subscribed to. */
    public Set<String> streams() {
        return streams;
    }

    /** True the first time: a card is sent to a socket once. */
    public boolean firstSight(CardRef card) {
        return cardsSent.add(card);
    }

    /** Milliseconds to wait before the next message of this kind, 0 when it may come. Called by the reading thread alone. */
    public long overBudget(Allowance.Kind kind, long nowMs) {
        return allowance.take(kind, nowMs);
    }

    /** Where the client's connection comes from, as limits count it. */
    public String address() {
        return address;
    }

    private static String address(WebSocketSession session) {
        var remote = session.getRemoteAddress();
        return Household.of(remote == null ? null : remote.getAddress());
    }

    /** Counts messages in a row that came too early; true when it is one too many. Called by the reading thread alone. */
    public boolean overrun() {
        return ++overruns >= OVERRUNS;
    }

    public void inBudget() {
        overruns = 0;
    }

    /** Counts frames in a row that could not be read; true when it is one too many. Called by the reading thread alone. */
    public boolean badFrame() {
        return ++badFrames >= BAD_FRAMES;
    }

    public void goodFrame() {
        badFrames = 0;
    }
}
