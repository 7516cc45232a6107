package io.playcast.rest;

import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.log.LogHead;
import io.playcast.view.ViewPositions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds a read back until the projections behind it have taken in what the caller wrote, two seconds at most. On the caller's own virtual thread. */
@Component
class ReadYourWrites implements HandlerInterceptor, WebMvcConfigurer {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long EVERY_MS = 15;
    /** Each asks the database some sixty times a second; who comes beyond that is told to come again. */
    private static final int WAITING = 64;

    private final ViewPositions positions;
    private final LogHead head;
    private final EventHistory history;
    private final Semaphore waiting = new Semaphore(WAITING);

    ReadYourWrites(ViewPositions positions, LogHead head, EventHistory history) {
        this.positions = positions;
        this.head = head;
        this.history = history;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var wanted = request.getParameter(MinPosition.PARAMETER);
        if (wanted != null && isRead(request) && handler instanceof HandlerMethod method) {
            await(MinPosition.of(wanted), behind(method));
        }
        return true;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void await(MinPosition wanted, List<String> behind) throws InterruptedException {
        if (isReached(wanted, behind)) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw Rejected.unavailable("Many are waiting for what they wrote already", 1_000);
        }
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!isReached(wanted, behind)) {
                if (System.nanoTime() > end) {
                    throw MinPosition.notReached();
                }
                Thread.sleep(EVERY_MS);
            }
        } finally {
            waiting.release();
        }
    }

    private boolean isReached(MinPosition wanted, List<String> behind) {
        var position = wanted.in(history);
        return position.isPresent()
                && position.getAsLong() <= (behind.isEmpty() ? head.position() : positions.leastOf(behind));
    }

    private static List<String> behind(HandlerMethod method) {
        var here = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ServedFrom.class);
        var found = here == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), ServedFrom.class)
                : here;
        return found == null ? List.of() : List.of(found.value());
    }
}
